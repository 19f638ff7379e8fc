import { SampleState } from '../../src/shared/series';
import type { Direction } from '../../src/shared/series';
import { formatBitrate, formatPercent } from '../../src/shared/units';
import { element } from '../ui/dom';
import { timeFormat } from './formats';
import type { DirectionReading, Reading } from './reading';
import type { ChartKind, Scene } from '../participant/charts/scene';

const calmAfterMs = 400;

function inWords({ strings, locale }: Scene, reading: DirectionReading, kind: ChartKind): string {
  switch (reading.state) {
    case SampleState.silent:
      return strings.silent;
    case SampleState.missing:
      return strings.missing;
    case SampleState.unreadable:
      return strings.unreadable;
    case SampleState.measured:
  }
  const value = reading[kind];
  if (Number.isNaN(value)) {
    return strings.missing;
  }
  return kind === 'loss' ? formatPercent(value, locale, 2) : formatBitrate(value, locale);
}

/** The four values and the time under the cursor, as text; spoken once the cursor rests after a key. */
export class ReadOut {
  readonly element: HTMLElement;
  private readonly scene: Scene;
  private readonly time = element('strong');
  private readonly cells: Readonly<Record<Direction, Readonly<Record<ChartKind, HTMLElement>>>>;
  private readonly spoken = element('p', { class: 'only-spoken', 'aria-live': 'polite' });
  private timer: number | undefined;

  constructor(scene: Scene) {
    const { strings } = scene;
    const cell = (): HTMLElement => element('td');
    this.scene = scene;
    this.cells = { send: { loss: cell(), bitrate: cell() }, recv: { loss: cell(), bitrate: cell() } };
    const row = (name: string, direction: Direction): HTMLElement =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, element('span', { class: `swatch ${direction}`, 'aria-hidden': 'true' }), name),
        this.cells[direction].loss,
        this.cells[direction].bitrate,
      );
    this.element = element(
      'div',
      { class: 'read-out' },
      element('p', {}, this.time),
      element(
        'table',
        { 'aria-label': strings.readOut },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('td'),
            element('th', { scope: 'col' }, strings.packetLoss),
            element('th', { scope: 'col' }, strings.bitrate),
          ),
        ),
        element('tbody', {}, row(strings.sent, 'send'), row(strings.received, 'recv')),
      ),
      this.spoken,
    );
    this.show(null, false);
  }

  /** Shows a reading, or the hint when there is none; `aloud` also for screen readers. */
  show(reading: Reading | null, aloud: boolean): void {
    const { scene } = this;
    const { strings, zone, locale } = scene;
    window.clearTimeout(this.timer);
    if (reading === null) {
      this.time.textContent = strings.readOutHint;
      for (const direction of ['send', 'recv'] as const) {
        this.cells[direction].loss.textContent = this.cells[direction].bitrate.textContent = '–';
      }
      return;
    }
    const stay = scene.stays.length > 1 && reading.stay ? ` · ${reading.stay.label}` : '';
    const time = `${timeFormat(locale, zone.id, 'moment').format(reading.at)} ${zone.name}${stay}`;
    this.time.textContent = time;
    const isAway = scene.away.some(({ from, to }) => reading.at >= from && reading.at < to);
    const said = [time];
    for (const [direction, name] of [
      ['send', strings.sent],
      ['recv', strings.received],
    ] as const) {
      const loss = isAway ? strings.away : inWords(scene, reading[direction], 'loss');
      const bitrate = isAway ? strings.away : inWords(scene, reading[direction], 'bitrate');
      this.cells[direction].loss.textContent = loss;
      this.cells[direction].bitrate.textContent = bitrate;
      said.push(loss === bitrate ? `${name}: ${loss}` : `${name}: ${loss}, ${bitrate}`);
    }
    if (aloud) {
      this.timer = window.setTimeout(() => {
        this.spoken.textContent = said.join('. ');
      }, calmAfterMs);
    }
  }

  /** Stops what is still to be spoken. */
  dispose(): void {
    window.clearTimeout(this.timer);
  }
}
