import { SampleState } from '../../../src/shared/series';
import type { Direction, TimeRange } from '../../../src/shared/series';
import { StripState } from '../../../src/shared/stripState';
import type { ChartTheme } from '../../charts/chartTheme';
import { stripPattern } from '../../charts/patterns';
import { sentDash } from '../../charts/swatches';
import type { KnownStrip } from './stripCache';

/** Height of one direction's strip, px. */
export const stripHeight = 11;

/** How a state is drawn: what fills it, and how much of the strip's height, so that it can be told without its colour. */
interface Ink {
  readonly fill: string | CanvasPattern;
  readonly share: number;
  readonly alpha: number;
}

/** Very short dashes: something is still to come here. */
const notLoadedDash: Dash = [2, 3];

/** Dashes so long and so far apart, px. */
type Dash = readonly [number, number];

function dashes(colour: string, [long, apart]: Dash): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [long + apart, 1];
  const context = canvas.getContext('2d');
  if (context === null) {
    return colour;
  }
  context.fillStyle = colour;
  context.fillRect(0, 0, long, 1);
  return context.createPattern(canvas, 'repeat') ?? colour;
}

/** The fills of every state in a theme; made once a theme, as patterns cost more than drawing. */
export type Inks = Readonly<Record<Direction, readonly (Ink | null)[]>>;

/** Makes the fills of a theme. */
export function makeInks(theme: ChartTheme): Inks {
  const plain = (fill: string | CanvasPattern, share: number, alpha = 1): Ink => ({ fill, share, alpha });
  const of = (direction: Direction): (Ink | null)[] => {
    const inks: (Ink | null)[] = [];
    inks[StripState.notThere] = null;
    inks[StripState.notLoaded] = plain(dashes(theme.muted, notLoadedDash), 0.36);
    const colour = theme.series[direction];
    inks[StripState.good] = plain(direction === 'send' ? dashes(colour, sentDash) : colour, 0.28);
    inks[StripState.silent] = plain(stripPattern(SampleState.silent, theme.foreground), 0.6, 0.8);
    inks[StripState.unreadable] = plain(stripPattern(SampleState.unreadable, theme.foreground), 0.6);
    inks[StripState.missing] = plain(stripPattern(SampleState.missing, theme.foreground), 0.6, 0.75);
    inks[StripState.aboveThreshold] = plain(theme.threshold, 0.8);
    inks[StripState.severe] = plain(theme.severe, 1);
    return inks;
  };
  return { send: of('send'), recv: of('recv') };
}

/** Where a strip is drawn: time runs from `left` to `right` px over the range in sight. */
export interface StripPlace {
  readonly range: TimeRange;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Draws a strip, whatever stretch its columns are of. */
export function paintStrip(
  context: CanvasRenderingContext2D,
  { from, to, states }: KnownStrip,
  inks: readonly (Ink | null)[],
  { range, left, right, top }: StripPlace,
): void {
  const perMs = (right - left) / (range.to - range.from);
  const columnWidth = ((to - from) / states.length) * perMs;
  const start = left + (from - range.from) * perMs;
  for (let column = 0; column < states.length;) {
    const first = column;
    const state = states[first] ?? StripState.notThere;
    do {
      column++;
    } while (column < states.length && states[column] === state);
    const ink = inks[state];
    const x = Math.max(left, start + first * columnWidth);
    const end = Math.min(right, start + column * columnWidth);
    if (ink && end > x) {
      const height = Math.round(ink.share * stripHeight);
      context.fillStyle = ink.fill;
      context.globalAlpha = ink.alpha;
      context.fillRect(x, top + Math.round((stripHeight - height) / 2), Math.max(1, end - x), height);
    }
  }
  context.globalAlpha = 1;
}
