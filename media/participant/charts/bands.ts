import type { MomentView } from '../../../src/shared/protocol/answer';
import type { Direction, TimeRange } from '../../../src/shared/series';
import type { ChartTheme } from '../../charts/chartTheme';
import type { Places } from '../../charts/plotContent';
import { thresholdDash } from '../../charts/swatches';
import type { ChartKind, Scene } from './scene';

/** What the marks are drawn with. */
export interface MarksLook {
  readonly theme: ChartTheme;
  readonly hidden: ReadonlySet<Direction>;
}

/** The piece of a range in sight, at least `least` px wide; null when all of it is out of sight. */
export function piece(
  { from, to }: TimeRange,
  { area, x }: Pick<Places, 'area' | 'x'>,
  least: number,
): { left: number; width: number } | null {
  const left = Math.max(area.left, x(from));
  const right = Math.min(area.right, x(to));
  if (right < area.left || left > area.right || right < left) {
    return null;
  }
  const width = Math.max(least, right - left);
  return { left: Math.min(left, area.right - width), width };
}

/** Whether any direction of a moment is shown. */
export function isShown({ directions }: MomentView, hidden: ReadonlySet<Direction>): boolean {
  return directions.some((direction) => !hidden.has(direction));
}

/** Draws the bands of episodes over the height of an area. */
export function drawBands(
  context: CanvasRenderingContext2D,
  { moments }: Scene,
  { theme, hidden }: MarksLook,
  places: Pick<Places, 'area' | 'x'>,
): void {
  const { top, bottom } = places.area;
  for (const moment of moments) {
    const isEpisode = moment.kind === 'episode' || moment.kind === 'severeEpisode';
    const band = isEpisode && isShown(moment, hidden) ? piece(moment, places, 2) : null;
    if (band !== null) {
      context.fillStyle = moment.kind === 'severeEpisode' ? theme.severeBand : theme.episodeBand;
      context.fillRect(band.left, top, band.width, bottom - top);
    }
  }
}

/** Veils the time between two stays, so that nothing there looks measured; with a word where there is room. */
export function drawAway(
  context: CanvasRenderingContext2D,
  { away, strings }: Scene,
  theme: ChartTheme,
  places: Pick<Places, 'area' | 'x'>,
): void {
  const { top, bottom } = places.area;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${theme.fontSize}px ${theme.font}`;
  for (const range of away) {
    const band = piece(range, places, 1);
    if (band !== null) {
      context.fillStyle = theme.grid;
      context.fillRect(band.left, top, band.width, bottom - top);
      if (bottom - top > 20 && context.measureText(strings.away).width + 8 < band.width) {
        context.fillStyle = theme.foreground;
        context.fillText(strings.away, band.left + band.width / 2, (top + bottom) / 2);
      }
    }
  }
}

/** The thresholds of the rules with the colours of their lines. */
export function thresholds({ rules }: Scene, theme: ChartTheme): (readonly [value: number, colour: string])[] {
  return [
    [rules.lossThresholdPercent, theme.threshold],
    [rules.severeLossThresholdPercent, theme.severe],
  ];
}

/** Draws what lies behind the lines: time away, bands of episodes, edges of stays, the lines of the thresholds. */
export function drawBehind(
  context: CanvasRenderingContext2D,
  kind: ChartKind,
  scene: Scene,
  look: MarksLook,
  places: Places,
): void {
  const { theme } = look;
  const { area } = places;
  drawAway(context, scene, theme, places);
  drawBands(context, scene, look, places);
  context.lineWidth = 1;
  if (scene.stays.length > 1) {
    context.strokeStyle = theme.muted;
    context.setLineDash([1, 3]);
    for (const at of scene.stays.flatMap(({ range }) => [range.from, range.to])) {
      const x = Math.round(places.x(at)) + 0.5;
      if (x >= area.left && x <= area.right) {
        context.strokeRect(x, area.top, 0, area.bottom - area.top);
      }
    }
  }
  if (kind === 'loss') {
    context.setLineDash([...thresholdDash]);
    for (const [value, colour] of thresholds(scene, theme)) {
      if (value <= places.max) {
        context.strokeStyle = colour;
        context.beginPath();
        context.moveTo(area.left, places.y(value));
        context.lineTo(area.right, places.y(value));
        context.stroke();
      }
    }
  }
  context.setLineDash([]);
}
