import type { Length } from './account';
import type { Timed } from './round';

/** The times of everything, ms. */
export type Times = ReadonlyMap<Timed, readonly number[]>;

interface Line {
  readonly title: string;
  readonly what: Timed;
  readonly floor: Timed;
  /** What the server itself spent, ms. */
  readonly server: number;
  /** The most that it may take over the floor, ms; the server's own time is allowed where `addsServer`. */
  readonly aim?: number;
  readonly addsServer?: boolean;
}

/** The value in the middle. */
export function median(values: readonly number[] | undefined): number {
  return values?.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function judged(over: number, { aim, addsServer = false, server }: Line): string {
  if (aim === undefined) {
    return 'no aim';
  }
  const most = addsServer ? aim + server : aim;
  return `at most ${most.toFixed(0)} over: ${over <= most ? 'met' : `missed by ${(over - most).toFixed(0)}`}`;
}

/** The table of all medians beside their floors. */
export function report(times: Times, server: Readonly<Record<'rooms' | Length, number>>): string {
  const lines: readonly Line[] = [
    {
      title: 'view opened to first rows',
      what: 'view',
      floor: 'viewFloor',
      server: server.rooms,
      aim: 60,
      addsServer: true,
    },
    { title: 'click to both charts, 1 h', what: 'hour', floor: 'panelFloor', server: server.hour, aim: 120 },
    { title: 'click to both charts, 24 h', what: 'day', floor: 'panelFloor', server: server.day, aim: 250 },
    { title: 'setting changed to redrawn, 24 h', what: 'redraw', floor: 'redrawFloor', server: 0 },
  ];
  const row = (title: string, cells: readonly string[], last: string): string =>
    `${title.padEnd(34)}${cells.map((cell) => cell.padStart(9)).join('')}   ${last}`;
  return [
    row('', ['median', 'floor', 'over', 'ratio', 'server'], 'aim'),
    ...lines.map((line) => {
      const own = median(times.get(line.what));
      const least = median(times.get(line.floor));
      const cells = [own, least, own - least].map((ms) => ms.toFixed(0));
      return row(line.title, [...cells, (own / least).toFixed(2), line.server.toFixed(1)], judged(own - least, line));
    }),
  ].join('\n');
}
