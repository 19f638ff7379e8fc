import type { MomentKind } from '../../../src/shared/protocol/answer';
import { directions } from '../../../src/shared/series';
import { formatNumber } from '../../../src/shared/units';
import { markHeight } from '../../charts/geometry';
import type { Places } from '../../charts/plotContent';
import { isShown, piece, thresholds } from './bands';
import type { MarksLook } from './bands';
import type { ChartKind, Scene } from './scene';

/** Where names in the head of the loss chart may begin: right of its title, px. */
const namesFrom = 250;
const spikeHeight = 7;
/** The kinds with a mark above the plot of loss. */
const lossKinds: ReadonlySet<MomentKind> = new Set(['severeEpisode', 'episode', 'spike']);

/** Draws the bars of episodes just above the plot, one row a direction, and spikes as triangles that point down. */
function drawMarks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { theme, hidden }: MarksLook,
  places: Places,
): void {
  const { top } = places.area;
  for (const moment of scene.moments) {
    const bar = lossKinds.has(moment.kind) && isShown(moment, hidden) ? piece(moment, places, 3) : null;
    if (bar === null) {
      continue;
    }
    context.fillStyle = moment.kind === 'severeEpisode' ? theme.severe : theme.threshold;
    if (moment.kind === 'spike') {
      const middle = bar.left + bar.width / 2;
      context.beginPath();
      context.moveTo(middle - 4, top - 1 - spikeHeight);
      context.lineTo(middle + 4, top - 1 - spikeHeight);
      context.lineTo(middle, top - 1);
      context.fill();
      continue;
    }
    for (const direction of moment.directions.filter((one) => !hidden.has(one))) {
      const row = directions.length - directions.indexOf(direction);
      context.fillRect(bar.left, top - row * (markHeight + 1), bar.width, markHeight);
    }
  }
}

/** Names in the head, left of which nothing else may stand; one that finds no room is left out. */
class Names {
  readonly #context: CanvasRenderingContext2D;
  readonly #places: Places;
  #free = namesFrom;

  constructor(context: CanvasRenderingContext2D, { theme }: MarksLook, places: Places) {
    this.#context = context;
    this.#places = places;
    context.font = `${theme.fontSize}px ${theme.font}`;
    context.textBaseline = 'top';
    context.textAlign = 'left';
  }

  /** Whether there was room. */
  add(name: string, x: number, colour: string): boolean {
    const end = x + this.#context.measureText(name).width;
    if (x < this.#free || end > this.#places.area.right) {
      return false;
    }
    this.#context.fillStyle = colour;
    this.#context.fillText(name, x, 0);
    this.#free = end + 8;
    return true;
  }
}

function drawEvents(
  context: CanvasRenderingContext2D,
  kind: ChartKind,
  scene: Scene,
  look: MarksLook,
  places: Places,
): void {
  const { area } = places;
  const { theme } = look;
  const names = new Names(context, look, places);
  const inSight = scene.events
    .map(({ at, name }) => ({ x: Math.round(places.x(at)), name }))
    .filter(({ x }) => x >= area.left && x <= area.right);
  for (const { x, name } of inSight) {
    const isNamed = kind === 'loss' && names.add(name, x + 4, theme.foreground);
    const top = isNamed ? 0 : area.top;
    context.fillStyle = theme.event;
    context.fillRect(x, top, 1, area.bottom - top);
  }
  if (kind === 'loss' && inSight.length === 0 && scene.stays.length > 1) {
    for (const { range, label } of scene.stays) {
      const band = piece(range, places, 0);
      if (band !== null) {
        names.add(label, Math.max(namesFrom, band.left + 4), theme.muted);
      }
    }
  }
}

/** Writes the thresholds at the right margin, where no line runs; two that are near are pushed apart. */
function drawThresholdNames(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { theme }: MarksLook,
  places: Places,
): void {
  const { area } = places;
  context.font = `${theme.fontSize}px ${theme.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  let lowest = Infinity;
  for (const [value] of thresholds(scene, theme)) {
    if (value <= places.max) {
      const y = Math.min(places.y(value), lowest);
      context.fillStyle = theme.foreground;
      context.fillText(`${formatNumber(value, scene.locale, 1)} ${scene.strings.percent}`, area.right + 5, y);
      lowest = y - theme.fontSize - 1;
    }
  }
}

/** Draws what stands around the lines: marks and names above the plot, events, names of the thresholds beside it, low bitrate sent. */
export function drawInFront(
  context: CanvasRenderingContext2D,
  kind: ChartKind,
  scene: Scene,
  look: MarksLook,
  places: Places,
): void {
  drawEvents(context, kind, scene, look, places);
  if (kind === 'loss') {
    drawMarks(context, scene, look, places);
    drawThresholdNames(context, scene, look, places);
  } else if (!look.hidden.has('send')) {
    context.fillStyle = look.theme.series.send;
    for (const range of scene.lowSendBitrate) {
      const bar = piece(range, places, 2);
      if (bar !== null) {
        context.fillRect(bar.left, places.area.top - markHeight - 1, bar.width, markHeight);
      }
    }
  }
}
