import { directions } from '../../../src/shared/series';
import type { Direction, TimeRange } from '../../../src/shared/series';
import { fill } from '../../ui/dom';
import { formatNumber } from '../../../src/shared/units';
import { markHeight, stripsHeight } from '../../charts/geometry';
import type { ChartTheme } from '../../charts/chartTheme';
import type { Places } from '../../charts/plotContent';
import type { ChartKind, Scene } from './scene';

/** What the marks are drawn with. */
interface MarksLook {
  readonly theme: ChartTheme;
  readonly hidden: ReadonlySet<Direction>;
}

/** The piece of a range in sight, at least `least` px wide; null when all of it is out of sight. */
function piece({ from, to }: TimeRange, { area, x }: Places, least: number): { left: number; width: number } | null {
  const left = Math.max(area.left, x(from));
  const right = Math.min(area.right, x(to));
  if (right < area.left || left > area.right || right < left) {
    return null;
  }
  const width = Math.max(least, right - left);
  return { left: Math.min(left, area.right - width), width };
}

/** Veils the time between two stays, down to the strips, so that nothing there looks measured. */
function drawAway(context: CanvasRenderingContext2D, scene: Scene, look: MarksLook, places: Places): void {
  const { area } = places;
  const { theme } = look;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${theme.fontSize}px ${theme.font}`;
  for (const range of scene.away) {
    const band = piece(range, places, 1);
    if (band !== null) {
      context.fillStyle = theme.grid;
      context.fillRect(band.left, area.top, band.width, area.bottom + stripsHeight - area.top);
      if (context.measureText(scene.strings.away).width + 8 < band.width) {
        context.fillStyle = theme.foreground;
        context.fillText(scene.strings.away, band.left + band.width / 2, (area.top + area.bottom) / 2);
      }
    }
  }
}

/** Draws what lies behind the lines: time away, bands of episodes, edges of stays, the lines of the thresholds. */
export function drawBehind(
  context: CanvasRenderingContext2D,
  kind: ChartKind,
  scene: Scene,
  look: MarksLook,
  places: Places,
): void {
  const { theme, hidden } = look;
  const { area } = places;
  drawAway(context, scene, look, places);
  for (const mark of scene.marks) {
    const band = mark.kind === 'spike' || hidden.has(mark.direction) ? null : piece(mark, places, 2);
    if (band !== null) {
      context.fillStyle = mark.kind === 'severeEpisode' ? theme.severeBand : theme.episodeBand;
      context.fillRect(band.left, area.top, band.width, area.bottom - area.top);
    }
  }
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
    context.setLineDash([8, 3, 2, 3]);
    for (const [value, colour] of thresholds(scene, look)) {
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

function thresholds({ rules, strings }: Scene, { theme }: MarksLook): [number, string, string][] {
  return [
    [rules.lossThresholdPercent, theme.threshold, strings.thresholdLine],
    [rules.severeLossThresholdPercent, theme.severe, strings.severeLine],
  ];
}

/** Text that stays readable on lines and bands. */
function label(context: CanvasRenderingContext2D, text: string, x: number, y: number, look: MarksLook): void {
  context.font = `${look.theme.fontSize}px ${look.theme.font}`;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = look.theme.background;
  context.strokeText(text, x, y);
  context.fillStyle = look.theme.foreground;
  context.fillText(text, x, y);
}

function drawLabels(
  context: CanvasRenderingContext2D,
  kind: ChartKind,
  scene: Scene,
  look: MarksLook,
  places: Places,
): void {
  const { area } = places;
  context.textAlign = 'right';
  for (const [value, , text] of kind === 'loss' ? thresholds(scene, look) : []) {
    if (value <= places.max) {
      const y = places.y(value);
      const fitsAbove = y - look.theme.fontSize - 4 >= area.top;
      context.textBaseline = fitsAbove ? 'bottom' : 'top';
      const words = fill(text, formatNumber(value, scene.locale, 1));
      label(context, words, area.right - 4, fitsAbove ? y - 2 : y + 3, look);
    }
  }
  if (scene.stays.length > 1) {
    context.textBaseline = 'bottom';
    context.textAlign = 'left';
    for (const stay of scene.stays) {
      const band = piece(stay.range, places, 0);
      const width = context.measureText(stay.label).width;
      if (band !== null && band.width > width + 8) {
        label(context, stay.label, band.left + 4, area.bottom - 4, look);
      }
    }
  }
}

function drawEvents(context: CanvasRenderingContext2D, scene: Scene, look: MarksLook, places: Places): void {
  const { area } = places;
  let free = -Infinity;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  for (const { at, name } of scene.events) {
    const x = Math.round(places.x(at)) + 0.5;
    if (x < area.left || x > area.right) {
      continue;
    }
    context.strokeStyle = context.fillStyle = look.theme.event;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x, area.top);
    context.lineTo(x, area.bottom);
    context.stroke();
    context.fillRect(x - 3, area.bottom - 6, 6, 6);
    const end = x + 4 + context.measureText(name).width;
    if (x > free && end < area.right) {
      label(context, name, x + 4, area.top + 2 * markHeight + 2, look);
      free = end + 6;
    }
  }
}

/** Draws what lies over the lines: bars of episodes (one row a direction), spikes as triangles, low bitrate, events, labels. */
export function drawInFront(
  context: CanvasRenderingContext2D,
  kind: ChartKind,
  scene: Scene,
  look: MarksLook,
  places: Places,
): void {
  const { theme, hidden } = look;
  const { area } = places;
  for (const mark of scene.marks) {
    const bar = hidden.has(mark.direction) ? null : piece(mark, places, 3);
    if (bar === null) {
      continue;
    }
    const top = area.top + directions.indexOf(mark.direction) * markHeight;
    context.fillStyle = mark.kind === 'severeEpisode' ? theme.severe : theme.threshold;
    if (mark.kind === 'spike') {
      const middle = bar.left + bar.width / 2;
      context.beginPath();
      context.moveTo(middle - 4, area.top - 1);
      context.lineTo(middle + 4, area.top - 1);
      context.lineTo(middle, area.top + 6);
      context.fill();
    } else {
      context.fillRect(bar.left, top, bar.width, markHeight - 1);
    }
  }
  if (kind === 'bitrate' && !hidden.has('send')) {
    context.fillStyle = theme.series.send;
    for (const range of scene.lowSendBitrate) {
      const bar = piece(range, places, 2);
      if (bar !== null) {
        context.fillRect(bar.left, area.bottom - markHeight, bar.width, markHeight - 1);
      }
    }
  }
  drawEvents(context, scene, look, places);
  drawLabels(context, kind, scene, look, places);
}
