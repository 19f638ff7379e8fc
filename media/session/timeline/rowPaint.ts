import { directions } from '../../../src/shared/series';
import type { SessionPersonView } from '../../../src/shared/protocol/sessionView';
import { timeSpan } from '../../charts/geometry';
import type { Look } from '../../charts/plotContent';
import type { SessionState } from '../sessionState';
import type { RowLayout } from './rowLayout';
import type { Inks } from './stripPaint';
import { paintStrip, stripHeight } from './stripPaint';

/** What rows are drawn with. */
export interface RowBrush {
  readonly look: Look;
  readonly inks: Inks;
  readonly layout: RowLayout;
  readonly width: number;
  /** The incident that is chosen, if any. */
  readonly chosen: string | null;
  /** The person whose row is gone to. */
  readonly current: number | null;
}

/** Draws one person's row whose upper edge is `top`: incidents behind, both strips, where stays begin and overlap. */
export function paintRow(
  context: CanvasRenderingContext2D,
  state: SessionState,
  person: SessionPersonView,
  { look: { range, theme }, inks, layout, width, chosen, current }: RowBrush,
  top: number,
): void {
  const { left, right } = timeSpan(width);
  const perMs = (right - left) / (range.to - range.from);
  const x = (at: number): number => left + (at - range.from) * perMs;
  if (person.index === current) {
    context.fillStyle = theme.grid;
    context.globalAlpha = 0.35;
    context.fillRect(0, top, width, layout.height);
    context.globalAlpha = 1;
    context.fillStyle = theme.foreground;
    context.fillRect(0, top, 2, layout.height - 1);
  }
  // Names that stand over the strips are left free.
  const behind = layout.isWide ? 1 : layout.strips.send - 3;
  for (const incident of state.findings.incidents) {
    if (incident.people.includes(person.index)) {
      const start = Math.max(left, x(incident.from));
      const end = Math.min(right, x(incident.to));
      context.fillStyle =
        incident.id === chosen || incident.named === person.index ? theme.severeBand : theme.episodeBand;
      context.fillRect(start, top + behind, Math.max(0, end - start), layout.height - behind - 1);
    }
  }
  const strips = state.strips.get(person.index);
  for (const direction of directions) {
    const place = { range, left, right, top: top + layout.strips[direction] };
    if (strips !== undefined) {
      paintStrip(context, strips[direction], inks[direction], place);
    }
  }
  context.fillStyle = theme.foreground;
  const mark = (from: number, to: number, y: number): void => {
    const start = Math.max(left, from);
    const end = Math.min(right, to);
    if (end > start) {
      context.fillRect(start, y, end - start, 2);
    }
  };
  const under = top + layout.strips.recv + stripHeight;
  for (const { range: stay } of person.stays.slice(1)) {
    if (x(stay.from) >= left && x(stay.from) <= right) {
      context.fillRect(Math.round(x(stay.from)), top + layout.strips.send - 2, 1, under - top - layout.strips.send + 4);
    }
  }
  for (const { from, to } of person.overlaps) {
    mark(x(from), x(to), under + 1);
  }
  context.fillStyle = theme.grid;
  context.fillRect(0, top + layout.height - 1, width, 1);
}

/** Writes a person's name beside the row of a picture. */
export function writeName(
  context: CanvasRenderingContext2D,
  person: SessionPersonView,
  { look: { theme }, layout }: RowBrush,
  top: number,
): void {
  context.font = `bold ${theme.fontSize + 1}px ${theme.font}`;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  context.fillStyle = theme.foreground;
  const name = layout.isWide ? person.name : `${person.name} · ${person.verdict}`;
  context.fillText(name, 4, top + 3, layout.labelWidth - 8);
  if (layout.isWide) {
    context.font = `${theme.fontSize}px ${theme.font}`;
    context.fillStyle = theme.muted;
    context.fillText([person.role, person.verdict].filter(Boolean).join(' · '), 4, top + 18, layout.labelWidth - 8);
  }
}
