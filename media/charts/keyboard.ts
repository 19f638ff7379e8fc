import { panStep, zoomStep } from './actions';
import type { ChartActions } from './actions';

type KeyActions = Readonly<Record<string, (actions: ChartActions) => void>>;

const keys: KeyActions = {
  ArrowLeft: (actions) => {
    actions.step(-1);
  },
  ArrowRight: (actions) => {
    actions.step(1);
  },
  'Shift+ArrowLeft': (actions) => {
    actions.pan(-panStep);
  },
  'Shift+ArrowRight': (actions) => {
    actions.pan(panStep);
  },
  Home: (actions) => {
    actions.stepToEnd(-1);
  },
  End: (actions) => {
    actions.stepToEnd(1);
  },
  '+': (actions) => {
    actions.zoom(zoomStep);
  },
  '=': (actions) => {
    actions.zoom(zoomStep);
  },
  '-': (actions) => {
    actions.zoom(1 / zoomStep);
  },
  '0': (actions) => {
    actions.resetZoom();
  },
  Escape: (actions) => {
    actions.resetZoom();
  },
  s: (actions) => {
    actions.beginStretch();
  },
  n: (actions) => {
    actions.goToMark(1);
  },
  p: (actions) => {
    actions.goToMark(-1);
  },
};

/** What keys do while a stretch is being chosen; whether one was. */
const stretchKeys: Readonly<Record<string, (actions: ChartActions) => boolean>> = {
  s: (actions) => actions.endStretch(true),
  Enter: (actions) => actions.endStretch(true),
  Escape: (actions) => actions.endStretch(false),
};

/** Makes the charts' keys work while `surface` has the focus. */
export function listenToKeys(surface: HTMLElement, actions: ChartActions): void {
  surface.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    // Caps Lock and Shift make no other letter of a key here.
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const name = event.shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key;
    if (stretchKeys[name]?.(actions) === true) {
      event.preventDefault();
      // Until it is done, the panel's own Enter and Escape wait.
      event.stopImmediatePropagation();
      return;
    }
    const act = keys[name];
    if (act !== undefined) {
      event.preventDefault();
      act(actions);
    }
  });
}
