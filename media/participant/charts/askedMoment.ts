import type { ChartTheme } from '../../charts/chartTheme';
import type { Places } from '../../charts/plotContent';
import type { Scene } from './scene';

/** Width of the line, px: wider than the cursor's. */
const lineWidth = 2;
/** Space around the words on the flag, px. */
const padding = 4;
const flagHeight = 15;

/** Draws the line at the moment that was asked about over the height of an area, with its time on a flag if wanted. */
export function drawAskedMoment(
  context: CanvasRenderingContext2D,
  { asked }: Scene,
  theme: ChartTheme,
  { area, x }: Pick<Places, 'area' | 'x'>,
  hasFlag: boolean,
): void {
  const at = asked === null ? NaN : Math.round(x(asked.at));
  if (asked === null || !(at >= area.left && at <= area.right)) {
    return;
  }
  context.fillStyle = theme.foreground;
  context.fillRect(at - lineWidth / 2, area.top, lineWidth, area.bottom - area.top);
  if (!hasFlag) {
    return;
  }
  context.font = `bold ${theme.fontSize}px ${theme.font}`;
  const width = context.measureText(asked.name).width + 2 * padding;
  const left = at + width <= area.right ? at : at - width;
  context.fillRect(left, area.top, width, flagHeight);
  context.fillStyle = theme.background;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(asked.name, left + padding, area.top + flagHeight / 2 + 0.5);
}
