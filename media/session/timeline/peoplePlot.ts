import type { CountsView } from '../../../src/shared/protocol/sessionRows';
import { directions } from '../../../src/shared/series';
import { formatNumber } from '../../../src/shared/units';
import type { ChartTheme } from '../../charts/chartTheme';
import type { Look, Places, PlotContent, PlotLine, ValueAxis } from '../../charts/plotContent';
import { PlotTrack } from '../../charts/plotTrack';
import type { TimeFrame } from '../../charts/timeFrame';
import { valueTicks } from '../../charts/valueTicks';
import type { SessionState } from '../sessionState';
import { peakOf, stepLine } from './counts';

/** Draws the incidents as bands between two heights; one that is chosen stands out. */
function drawIncidents(
  context: CanvasRenderingContext2D,
  { findings }: SessionState,
  theme: ChartTheme,
  x: (at: number) => number,
  { left, right, top, bottom }: Places['area'],
  chosen: string | null,
): void {
  for (const { id, from, to } of findings.incidents) {
    const start = Math.max(left, x(from));
    const end = Math.min(right, Math.max(x(to), start + 1));
    if (end > start) {
      context.fillStyle = id === chosen ? theme.severeBand : theme.episodeBand;
      context.fillRect(start, top, end - start, bottom - top);
    }
  }
}

/** How many people sent and received badly at once. */
class PeoplePlot implements PlotContent {
  readonly #state: SessionState;
  readonly #chosen: () => string | null;
  /** The lines of the counts that were drawn last: mostly the same are drawn again. */
  #drawn: { readonly counts: CountsView; readonly lines: readonly PlotLine[] } | undefined;

  constructor(state: SessionState, chosen: () => string | null) {
    this.#state = state;
    this.#chosen = chosen;
  }

  lines(): readonly PlotLine[] {
    const counts = this.#state.counts ?? this.#state.findings.counts;
    if (this.#drawn?.counts !== counts) {
      this.#drawn = { counts, lines: directions.map((direction) => stepLine(counts, direction)) };
    }
    return this.#drawn.lines;
  }

  axis(): ValueAxis {
    // The peak of the whole session, so that zooming does not change what a height means.
    const max = Math.max(2, Math.ceil(peakOf(this.#state.findings.counts) * 1.05));
    const ticks = valueTicks(max, Math.min(4, max)).filter((value) => Number.isInteger(value));
    const { locale } = this.#state.view;
    return {
      max,
      knee: null,
      ticks: ticks.map((value) => ({ value, label: formatNumber(value, locale, 0) })),
      note: null,
    };
  }

  drawBehind(context: CanvasRenderingContext2D, { theme }: Look, { area, x }: Places): void {
    drawIncidents(context, this.#state, theme, x, area, this.#chosen());
  }

  drawInFront(context: CanvasRenderingContext2D, { theme }: Look, { area }: Places): void {
    if (!this.#state.isUnread) {
      return;
    }
    const { nothingRead } = this.#state.strings;
    context.font = `${theme.fontSize + 1}px ${theme.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
    const { width } = context.measureText(nothingRead);
    context.fillStyle = theme.background;
    context.fillRect(x - width / 2 - 6, y - theme.fontSize, width + 12, 2 * theme.fontSize);
    context.fillStyle = theme.muted;
    context.fillText(nothingRead, x, y, area.right - area.left);
  }
}

/** Height of the plot, px: where the page is narrow it is short, too, and people's rows come first. */
const plotHeight = (): number => (window.innerWidth <= 520 ? 84 : 110);

/** The plot of how many people were bad at once. */
export function createPeopleTrack(state: SessionState, frame: TimeFrame, chosen: () => string | null): PlotTrack {
  const texts = { name: 'people', title: state.strings.peopleAtOnce, summary: state.findings.answer };
  return new PlotTrack(texts, frame, new PeoplePlot(state, chosen), plotHeight);
}

/** Says in the name of the plot among these charts what is found now. */
export function describePeople(charts: HTMLElement, { strings, findings }: SessionState): void {
  charts
    .querySelector('#chart-people canvas')
    ?.setAttribute('aria-label', `${strings.peopleAtOnce}. ${findings.answer}`);
}

/** Draws how many were bad over the whole session, for the overview. */
export function paintPeople(
  context: CanvasRenderingContext2D,
  state: SessionState,
  theme: ChartTheme,
  { left, right }: Pick<Places['area'], 'left' | 'right'>,
  height: number,
): void {
  const { range } = state.view;
  const x = (at: number): number => left + ((at - range.from) / (range.to - range.from)) * (right - left);
  drawIncidents(context, state, theme, x, { left, right, top: 0, bottom: height }, null);
  const { counts } = state.findings;
  const most = Math.max(1, peakOf(counts));
  for (const direction of directions) {
    const values = counts[direction];
    // They end with what is measured, which of a call that goes on is before the end of the axis.
    const start = x(counts.from);
    const width = (x(counts.to) - start) / Math.max(1, values.length);
    context.fillStyle = theme.series[direction];
    context.globalAlpha = 0.75;
    // A run as a whole: steps that are narrower than a pixel would lie over each other.
    for (let step = 0, next = 1; step < values.length; step = next++) {
      const count = values[step] ?? 0;
      while (values[next] === count) {
        next++;
      }
      if (count > 0) {
        const tall = Math.max(2, (count / most) * (height / 2 - 2));
        const top = direction === 'send' ? height / 2 - tall : height / 2;
        context.fillRect(start + step * width, top, Math.max(1, (next - step) * width), tall);
      }
    }
  }
  context.globalAlpha = 1;
  context.fillStyle = theme.grid;
  context.fillRect(left, Math.round(height / 2), right - left, 1);
}
