import type { TimeRange } from '../../src/shared/series';
import type { EpochMs } from '../../src/shared/time';
import { panStep } from './actions';
import type { ChartActions } from './actions';
import { timeSpan } from './geometry';

/** A drag shorter than this is a click, px. */
const leastDrag = 4;

/** Makes hovering, dragging, double-clicking and the wheel with Ctrl (zoom) or sideways (pan) work on the charts. */
export function listenToPointer(surface: HTMLElement, range: () => TimeRange, actions: ChartActions): void {
  let start: { readonly x: number; readonly at: EpochMs } | null = null;

  const momentAt = (clientX: number): EpochMs => {
    const { left, right } = timeSpan(surface.clientWidth);
    const { from, to } = range();
    const share = (clientX - surface.getBoundingClientRect().left - left) / (right - left);
    return from + Math.min(1, Math.max(0, share)) * (to - from);
  };
  const dragged = (event: PointerEvent): TimeRange | null => {
    const at = momentAt(event.clientX);
    return start === null || Math.abs(event.clientX - start.x) < leastDrag
      ? null
      : { from: Math.min(start.at, at), to: Math.max(start.at, at) };
  };

  surface.addEventListener('pointerdown', (event) => {
    if (event.button === 0) {
      start = { x: event.clientX, at: momentAt(event.clientX) };
      surface.setPointerCapture(event.pointerId);
    }
  });
  surface.addEventListener('pointermove', (event) => {
    actions.pointAt(momentAt(event.clientX), event.clientY - surface.getBoundingClientRect().top);
    if (start !== null) {
      actions.select(dragged(event));
    }
  });
  surface.addEventListener('pointerup', (event) => {
    const wanted = dragged(event);
    const isClick = start !== null && wanted === null;
    start = null;
    actions.select(null);
    if (wanted !== null) {
      actions.show(wanted);
    } else if (isClick) {
      actions.choose(momentAt(event.clientX), event.clientY - surface.getBoundingClientRect().top);
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
        actions.zoom(Math.exp(Math.max(-100, Math.min(100, event.deltaY)) / 200), momentAt(event.clientX));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        actions.pan(Math.sign(event.deltaX) * Math.min(panStep, Math.abs(event.deltaX) / 500));
      }
    },
    { passive: false },
  );
}
