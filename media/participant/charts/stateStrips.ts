import { directions } from '../../../src/shared/series';
import type { Direction } from '../../../src/shared/series';
import { plotColumns, stripGap, stripHeight, timeSpan } from '../../charts/geometry';
import type { Look } from '../../charts/plotContent';
import { drawStrip } from '../../charts/strips';
import { CanvasTrack } from '../../charts/track';
import { drawAskedMoment } from './askedMoment';
import { drawAway, drawBands } from './bands';
import type { Scene } from './scene';

/** Space over and under the strips, px. */
const margin = 4;

/** The directions that were not measured throughout: the only ones with a strip. */
function withStates({ unmeasured }: Scene): Direction[] {
  return directions.filter((direction) => unmeasured.some((stretches) => stretches[direction].length > 0));
}

function heightOf(scene: Scene): number {
  const count = withStates(scene).length;
  return count === 0 ? 0 : count * stripHeight + (count - 1) * stripGap + 2 * margin;
}

function paint(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { range, theme }: Look,
  hidden: ReadonlySet<Direction>,
  width: number,
  ratio: number,
): void {
  const { strings, unmeasured, unplaced } = scene;
  const span = timeSpan(width);
  const columns = plotColumns(range, width, ratio);
  const area = { ...span, top: 0, bottom: heightOf(scene) };
  const x = (at: number): number =>
    span.left + ((at - range.from) / (range.to - range.from)) * (span.right - span.left);
  drawAway(context, scene, theme, { area, x });
  drawBands(context, scene, { theme, hidden }, { area, x });
  withStates(scene).forEach((direction, row) => {
    if (hidden.has(direction)) {
      return;
    }
    const strip = {
      name: direction === 'send' ? strings.sent : strings.received,
      stretches: unmeasured.map((stretches) => stretches[direction]),
      unplaced,
      label: strings.unplaced,
    };
    drawStrip(context, strip, theme, columns, span, margin + row * (stripHeight + stripGap));
  });
  drawAskedMoment(context, scene, theme, { area, x }, false);
}

/** One strip a direction with what was not measured; takes no room where everything was. */
export function createStateStrips(scene: Scene, hidden: () => ReadonlySet<Direction>): CanvasTrack {
  return new CanvasTrack(
    'states',
    () => heightOf(scene),
    (context, look, width, ratio) => {
      paint(context, scene, look, hidden(), width, ratio);
    },
  );
}
