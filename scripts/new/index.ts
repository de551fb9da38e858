export { type LanguageRequest, planLanguage } from './language.ts';
export { type PageRequest, planPage } from './page.ts';
export { type Scaffold, ScaffoldRefusal } from './scaffold.ts';
