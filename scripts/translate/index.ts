export { type PinResult, pinPages } from './pin.ts';
export { TranslateRefusal } from './refusal.ts';
export { type Finding, formatStatus, judgeLocale, judgeSite, type LocaleStatus } from './status.ts';
