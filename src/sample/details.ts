import type { EpochMs } from '../shared/time';
import { userAgent } from './people';
import { sampleSeconds, samplesOf, type Samples } from './samples';
import type { Shape, SampleStay } from './types';

/** Samples of a call that goes on appear this much later, ms. */
const arrivalDelay = 12 * 60_000;

/** The answer of `/insights/participant` for one stay: an entry for each part that was recorded. */
export function detailsOf(stay: SampleStay, now: EpochMs): readonly object[] {
  const { plan } = stay;
  const seconds = ((stay.leftAt ?? now - arrivalDelay) - stay.joinedAt) / 1000;
  const count = Math.floor(Math.min(seconds, plan.recordedSeconds ?? seconds) / sampleSeconds);
  if (count < 1 || plan.shape === 'noSamples') {
    return [];
  }
  const samples = samplesOf(plan, count, stay.seed);
  const gaps = plan.gaps ?? [];
  const starts = [0, ...gaps.map(([, to]) => to / sampleSeconds)];
  return starts.map((start, index) => {
    const gap = gaps[index];
    return entryOf(stay, start, slice(samples, start, gap ? gap[0] / sampleSeconds : count));
  });
}

function slice(samples: Samples, start: number, end: number): Samples {
  return {
    packetLossSend: samples.packetLossSend.slice(start, end),
    packetLossRecv: samples.packetLossRecv.slice(start, end),
    bitrateSend: samples.bitrateSend.slice(start, end),
    bitrateRecv: samples.bitrateRecv.slice(start, end),
  };
}

function entryOf(stay: SampleStay, start: number, samples: Samples): object {
  const { plan, person, role } = stay;
  const at = stay.joinedAt + start * sampleSeconds * 1000;
  const time = new Date(at).toISOString();
  return {
    displayName: person.displayName,
    userRole: role,
    userAgent: stay.userAgent ?? userAgent(person.seed),
    ...(plan.shape === 'untimed' ? {} : { timeStamp: time, sampleRateMs: sampleSeconds * 1000 }),
    samples: shaped(samples, plan.shape ?? 'documented'),
    events: plan.events === true ? eventsFrom(at) : [],
  };
}

function shaped(samples: Samples, shape: Shape): unknown {
  switch (shape) {
    case 'objects':
      return samples.packetLossSend.map((packetLossSend, i) => ({
        packetLossSend,
        packetLossRecv: samples.packetLossRecv[i],
        bitrateSend: samples.bitrateSend[i],
        bitrateRecv: samples.bitrateRecv[i],
      }));
    case 'ratios':
      return {
        ...samples,
        packetLossSend: ratios(samples.packetLossSend),
        packetLossRecv: ratios(samples.packetLossRecv),
      };
    case 'unreadable':
      return {
        ...samples,
        packetLossSend: replaced(samples.packetLossSend, 50, { 10: '0.4', 20: 'n/a', 30: -1, 40: 140 }),
        bitrateSend: replaced(samples.bitrateSend, 100, { 15: '1250000', 65: 5_000_000_000 }),
        bitrateRecv: samples.bitrateRecv.slice(0, -60),
      };
    case 'noBitrate':
      return { ...samples, bitrateRecv: undefined };
    case 'documented':
    case 'untimed':
    case 'noSamples':
      return samples;
  }
}

function ratios(values: Samples['packetLossSend']): Samples['packetLossSend'] {
  return values.map((value) => (value === null ? null : Math.round(value * 100) / 10_000));
}

function replaced(values: readonly unknown[], period: number, by: Readonly<Record<number, unknown>>): unknown[] {
  return values.map((value, i) => by[i % period] ?? value);
}

function eventsFrom(at: EpochMs): readonly object[] {
  const time = (seconds: number): string => new Date(at + seconds * 1000).toISOString();
  return [
    { type: 'camera_enabled', timestamp: time(3), payload: { enabled: true } },
    { type: 'screenshare_started', timestamp: time(420), payload: { streamId: 'screen-1' } },
    { type: 'screenshare_stopped', timestamp: time(905), payload: { streamId: 'screen-1' } },
    { name: 'connection_state', time: at + 1_260_000, value: 'disconnected' },
    { name: 'connection_state', time: at + 1_268_000, value: 'connected' },
  ];
}
