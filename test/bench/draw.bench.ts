import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/host/chromium';
import type { StepTimes } from './draw/steps';

const counts = [1_800, 14_400, 43_200] as const;
const contestants = {
  panel: 'this panel',
  chartJs: 'Chart.js as documented',
  emptyChartJs: 'Chart.js without a line',
  uPlot: 'uPlot',
} as const;
type Contestant = keyof typeof contestants;
const names = Object.keys(contestants) as Contestant[];
const rounds = 5;
const styles = path.resolve(__dirname, '../../../media/charts/charts.css');

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(__dirname, '../../../test/bench/draw', `${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome132',
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs `work` on a page that nothing was drawn on before. */
async function onColdPage<T>(browser: Browser, script: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  try {
    const page = await context.newPage();
    await page.setContent('<!DOCTYPE html><html lang="en"><body></body></html>');
    await page.addStyleTag({ path: styles });
    await page.addScriptTag({ content: script });
    return await work(page);
  } finally {
    await context.close();
  }
}

function againstAim(what: string, value: number, aim: number, digits: number): string {
  const verdict = value <= aim ? 'met' : `missed by ${(value - aim).toFixed(digits)}`;
  return `${what}: ${value.toFixed(digits)} (aim at most ${aim}: ${verdict})`;
}

async function compare(browser: Browser): Promise<string[]> {
  const scripts = new Map(await Promise.all(names.map(async (name) => [name, await bundle(name)] as const)));
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const count of counts) {
      for (const name of names) {
        const ms = await onColdPage(browser, scripts.get(name) ?? '', (page) =>
          page.evaluate((n) => (window as unknown as { measure: (n: number) => Promise<number> }).measure(n), count),
        );
        times.set(`${name} ${count}`, [...(times.get(`${name} ${count}`) ?? []), ms]);
      }
    }
  }
  const of = (name: Contestant, count: number): number => median(times.get(`${name} ${count}`) ?? []);
  const last = counts[counts.length - 1] ?? 0;
  return [
    `Drawing two charts of 1200 x 220, two lines each, ms to the second animation frame, medians of ${rounds} cold pages:`,
    ...counts.map(
      (count) =>
        `  ${count} samples: ${names.map((name) => `${contestants[name]} ${of(name, count).toFixed(0)}`).join(', ')}`,
    ),
    `  ${againstAim('this panel / Chart.js as documented', of('panel', last) / of('chartJs', last), 0.15, 2)}`,
    `  ${againstAim('this panel / uPlot', of('panel', last) / of('uPlot', last), 1, 2)}`,
  ];
}

async function steps(browser: Browser): Promise<string[]> {
  const script = await bundle('steps');
  const run = (count: number): Promise<StepTimes> =>
    onColdPage(browser, script, (page) =>
      page.evaluate((n) => (window as unknown as { timeSteps: (n: number) => Promise<StepTimes> }).timeSteps(n), count),
    );
  const day = await run(43_200);
  const huge = await run(500_000);
  return [
    'The panel with its controls at 43,200 samples, medians, ms:',
    `  ${againstAim('a hover', median(day.hovers), 4, 1)}`,
    `  ${againstAim('a zoom step, painted', median(day.zooms), 50, 1)}`,
    `  500,000 samples open in ${huge.open.toFixed(0)} ms; a hover ${median(huge.hovers).toFixed(1)}, a zoom step ${median(huge.zooms).toFixed(1)}`,
  ];
}

async function main(): Promise<void> {
  const browser = await launchChromium();
  try {
    for (const measure of [compare, steps]) {
      console.log((await measure(browser)).join('\n'));
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
