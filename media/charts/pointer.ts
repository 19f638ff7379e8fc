import type { EpochMs } from '../../src/shared/time';
import { panStep } from './actions';
import type { ChartActions } from './actions';
import type { Places } from './plotContent';
import type { TimeRange } from '../../src/shared/series';

/** A drag shorter than this is a click, px. */
const leastDrag = 4;

/** Where a chart is and what it shows, for turning places into moments. */
export interface PointerTarget {
  readonly surface: HTMLElement;
  readonly places: () => Places | null;
  readonly range: () => TimeRange;
}

function momentAt({ surface, places, range }: PointerTarget, clientX: number): EpochMs | null {
  const area = places()?.area;
  if (area === undefined) {
    return null;
  }
  const { from, to } = range();
  const share = (clientX - surface.getBoundingClientRect().left - area.left) / (area.right - area.left);
  return from + Math.min(1, Math.max(0, share)) * (to - from);
}

/** Makes hovering, dragging, double-clicking and the wheel with Ctrl (zoom) or sideways (pan) work on a chart. */
export function listenToPointer(target: PointerTarget, actions: ChartActions): void {
  const { surface } = target;
  let start: { readonly x: number; readonly at: EpochMs } | null = null;

  const dragged = (event: PointerEvent): TimeRange | null => {
    const at = momentAt(target, event.clientX);
    return start === null || at === null || Math.abs(event.clientX - start.x) < leastDrag
      ? null
      : { from: Math.min(start.at, at), to: Math.max(start.at, at) };
  };

  surface.addEventListener('pointerdown', (event) => {
    const at = event.button === 0 ? momentAt(target, event.clientX) : null;
    if (at !== null) {
      start = { x: event.clientX, at };
      surface.setPointerCapture(event.pointerId);
    }
  });
  surface.addEventListener('pointermove', (event) => {
    actions.pointAt(momentAt(target, event.clientX));
    if (start !== null) {
      actions.select(dragged(event));
    }
  });
  surface.addEventListener('pointerup', (event) => {
    const range = dragged(event);
    start = null;
    actions.select(null);
    if (range !== null) {
      actions.show(range);
    }
  });
  surface.addEventListener('pointercancel', () => {
    start = null;
    actions.select(null);
  });
  surface.addEventListener('pointerleave', () => {
    if (start === null) {
      actions.pointAt(null);
    }
  });
  surface.addEventListener('dblclick', () => {
    actions.resetZoom();
  });
  surface.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) {
        event.preventDefault();
        actions.zoom(
          Math.exp(Math.max(-100, Math.min(100, event.deltaY)) / 200),
          momentAt(target, event.clientX) ?? undefined,
        );
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        actions.pan(Math.sign(event.deltaX) * Math.min(panStep, Math.abs(event.deltaX) / 500));
      }
    },
    { passive: false },
  );
}
