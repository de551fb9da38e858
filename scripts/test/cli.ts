import { findBrowser } from '../browser/index.ts';
import { readTestCount, runStep, type StepResult } from './index.ts';
import { listSteps, type Step } from './steps.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function formatResult({ name, isPassed, seconds, output }: StepResult): string {
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${isPassed ? '✓' : '✗'} ${name.padEnd(8)}${time}  ${readTestCount(output)}`.trimEnd();
}

/** The steps that were named, or all. Throws an error of one line on a name that is none. */
function chooseSteps(names: readonly string[]): readonly Step[] {
  const steps = listSteps();
  const stray = names.find((name) => !steps.some((step) => step.name === name));
  if (stray === undefined) return steps.filter(({ name }) => !names.length || names.includes(name));
  throw new Error(`no step "${stray}" — there are ${steps.map(({ name }) => name).join(', ')}`);
}

/** Runs the steps up to the first that fails, with a line for each. */
async function runSteps(steps: readonly Step[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    if (process.stdout.isTTY) process.stdout.write(`… ${step.name}\r`);
    const result = await runStep(step);
    results.push(result);
    if (!result.isPassed) print(`\n${result.output.trimEnd()}\n`);
    print(formatResult(result));
    if (!result.isPassed) break;
  }
  return results;
}

function printSummary(results: readonly StepResult[], planned: number): void {
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const times = results.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`);
  const passed = results.filter(({ isPassed }) => isPassed).length;
  const counts = [`${passed} passed`, `${results.length - passed} failed`];
  if (planned > results.length) counts.push(`${planned - results.length} skipped`);
  print(`\n${[...times, `together ${total.toFixed(1)} s`].join(' · ')}`);
  print(counts.join(', '));
}

try {
  const steps = chooseSteps(process.argv.slice(2));
  // A machine without a browser is told so now, not after minutes.
  if (steps.some(({ name }) => name === 'browser' || name === 'unit')) await findBrowser();
  const results = await runSteps(steps);
  printSummary(results, steps.length);
  if (results.some(({ isPassed }) => !isPassed)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
