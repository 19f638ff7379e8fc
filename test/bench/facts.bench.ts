import { performance } from 'node:perf_hooks';
import { parseDetails } from '../../src/api/parseDetails';
import { parseJson } from '../../src/api/parsePage';
import { assessStays } from '../../src/quality/facts';
import { readSeries } from '../../src/quality/series';

const samples = 43_200;
const rounds = 5;
const aimMs = 50;
const joined = Date.UTC(2024, 4, 7);
const rules = { lossThresholdPercent: 3, severeLossThresholdPercent: 10, sustainedSeconds: 6, lowSendBitrateKbps: 500 };

/** The answer for a call of 24 hours with loss that comes and goes, as text. */
function answer(): string {
  const loss = (i: number) => (i % 900 < 20 ? Math.round(((i * 7919) % 1500) / 10) / 10 : (i % 7) / 10);
  const rate = (i: number) => (i % 5000 < 200 ? 0 : 900_000 + ((i * 104_729) % 300_000));
  const column = (value: (i: number) => number) => Array.from({ length: samples }, (_, i) => value(i));
  return JSON.stringify([
    {
      timeStamp: new Date(joined).toISOString(),
      sampleRateMs: 2000,
      samples: {
        packetLossSend: column(loss),
        packetLossRecv: column((i) => loss(i + 450)),
        bitrateSend: column(rate),
        bitrateRecv: column((i) => rate(i + 2500)),
      },
    },
  ]);
}

function toFacts(text: string): number {
  const stay = { joinedAt: joined, leftAt: joined + samples * 2000 };
  const reading = readSeries(parseDetails(parseJson(text)), stay, 'percent');
  const facts = assessStays([{ participantId: 'one', stay, openUntil: null, ...reading }], rules);
  return facts.send.episodes.length + facts.recv.episodes.length;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function main(): void {
  const text = answer();
  const base: number[] = [];
  const whole: number[] = [];
  let episodes = 0;
  for (let round = 0; round < rounds; round++) {
    base.push(time(() => JSON.parse(text) as unknown));
    whole.push(time(() => (episodes = toFacts(text))));
  }
  const row = (name: string, values: number[], rest: string) =>
    `${name.padEnd(44)}${median(values).toFixed(1).padStart(8)} ms  ${rest}`;
  const ms = median(whole);
  console.log(
    [
      `From answer to facts: ${samples} samples x 4, ${(text.length / 1e6).toFixed(1)} MB, ${episodes} episodes, median of ${rounds}`,
      row('JSON.parse alone', base, ''),
      row(
        'parseJson, parseDetails, readSeries, assessStays',
        whole,
        `${(ms / median(base)).toFixed(1)} times JSON.parse`,
      ),
      `Aim: under ${aimMs} ms, ${ms < aimMs ? 'met' : `missed by ${(ms - aimMs).toFixed(1)} ms`}`,
    ].join('\n'),
  );
}

main();
