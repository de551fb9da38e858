import { buildSite } from '../build/index.ts';

// A program of its own, for `run.ts`: builds a content folder and prints what that took.
const [root = '', target = ''] = process.argv.slice(2);
const { pages, steps } = await buildSite(root, target);
console.log(`REPORT${JSON.stringify({ pages, steps, peak: process.resourceUsage().maxRSS })}`);
