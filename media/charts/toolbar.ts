import { element } from '../ui/dom';
import { createButton, createCheckbox, setAvailable } from '../ui/toolkit';
import { panStep, zoomStep } from './actions';
import type { ChartActions } from './actions';
import type { Scene } from '../participant/charts/scene';

/** The buttons above the charts. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Makes available what only a zoomed chart can do, or not. */
  readonly setZoomed: (isZoomed: boolean) => void;
}

/** Makes the buttons above the charts; `onFocusScale` hears of the loss axis switch. */
export function createToolbar(
  scene: Scene,
  focusLoss: boolean,
  actions: ChartActions,
  onFocusScale: (focus: boolean) => void,
): Toolbar {
  const { strings } = scene;
  const sign = (text: string, name: string, onClick: () => void): HTMLElement => createButton(text, { name, onClick });
  const onlyZoomed = [
    sign('−', strings.zoomOut, () => {
      actions.zoom(1 / zoomStep);
    }),
    sign('←', strings.panEarlier, () => {
      actions.pan(-panStep);
    }),
    sign('→', strings.panLater, () => {
      actions.pan(panStep);
    }),
    createButton(strings.resetZoom, {
      id: 'reset-zoom',
      onClick: () => {
        actions.resetZoom();
      },
    }),
  ];
  const toolbar = element(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': strings.chartToolbar },
    sign('+', strings.zoomIn, () => {
      actions.zoom(zoomStep);
    }),
    ...onlyZoomed,
    ...(scene.marks.length === 0
      ? []
      : [
          createButton(strings.previousEpisode, {
            onClick: () => {
              actions.goToEpisode(-1);
            },
          }),
          createButton(strings.nextEpisode, {
            onClick: () => {
              actions.goToEpisode(1);
            },
          }),
        ]),
    createCheckbox('focus-loss', strings.focusScale, focusLoss, onFocusScale),
  );
  return {
    element: toolbar,
    setZoomed: (isZoomed) => {
      for (const button of onlyZoomed) {
        setAvailable(button, isZoomed);
      }
    },
  };
}
