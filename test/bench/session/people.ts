/** How large a session is: its people, all there from its start to its end, and its length. */
export interface SessionSize {
  readonly people: number;
  readonly hours: number;
}

/** The sessions: a small one, one to open again, and the two that the panel must bear. */
export const sizes = {
  small: { people: 3, hours: 1 },
  warm: { people: 200, hours: 1 },
  wide: { people: 500, hours: 3 },
  long: { people: 50, hours: 24 },
} as const satisfies Record<string, SessionSize>;
/** One of them. */
export type SessionName = keyof typeof sizes;

/** The time between samples, ms. */
const sampleRateMs = 2_000;
/** A bad spell of one person comes about this often, and something common that hurts most of them, s. */
const ownEverySeconds = 900;
const commonEverySeconds = 1_800;

interface Spell {
  readonly start: number;
  readonly end: number;
  readonly loss: number;
}

/** The same numbers at each run, from 0 to under 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function spells(random: () => number, count: number): Spell[] {
  const perSecond = 1_000 / sampleRateMs;
  const own = Array.from({ length: Math.floor(count / (ownEverySeconds * perSecond)) }, () => {
    const start = Math.floor(random() * count);
    return { start, end: start + 4 + Math.floor(random() * 25), loss: 4 + random() * 16 };
  });
  const common: Spell[] = [];
  for (let at = commonEverySeconds * perSecond; at < count; at += commonEverySeconds * perSecond) {
    if (random() < 0.7) {
      const start = at + Math.floor(random() * 10);
      common.push({ start, end: start + 15 + Math.floor(random() * 30), loss: 5 + random() * 20 });
    }
  }
  return [...own, ...common];
}

function lossColumn(random: () => number, count: number, bad: readonly Spell[]): number[] {
  const loss = Array.from({ length: count }, () => Math.round(random() * 60) / 100);
  for (const { start, end, loss: most } of bad) {
    for (let i = start; i < Math.min(end, count); i++) {
      loss[i] = Math.round((most + random()) * 100) / 100;
    }
  }
  return loss;
}

/** The details of one person's stay through the whole session, as the API gives them, with loss of their own and in common with others. */
export function detailsOf({ hours }: SessionSize, index: number, startedAt: number): object[] {
  const random = randomFrom(index + 1);
  const count = (hours * 3_600_000) / sampleRateMs;
  const rate = (level: number): number[] => Array.from({ length: count }, () => level + Math.floor(random() * 300_000));
  const receives = spells(random, count);
  const sends = spells(random, count).filter(() => random() < 0.3);
  return [
    {
      timeStamp: new Date(startedAt).toISOString(),
      sampleRateMs,
      samples: {
        packetLossSend: lossColumn(random, count, sends),
        packetLossRecv: lossColumn(random, count, receives),
        bitrateSend: rate(700_000),
        bitrateRecv: rate(2_000_000),
      },
    },
  ];
}
