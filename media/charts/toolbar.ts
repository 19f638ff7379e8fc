import { element } from '../ui/dom';
import { createButton, setAvailable } from '../ui/toolkit';
import { panStep, zoomStep } from './actions';
import type { ChartActions } from './actions';
import type { ChartStrings } from './chartStrings';

/** The buttons above the charts. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Makes available what only a zoomed chart can do, or not. */
  readonly setZoomed: (isZoomed: boolean) => void;
}

/** Makes the buttons above the charts, those for episodes if there are any, and puts a panel's own controls after them. */
export function createToolbar(
  strings: ChartStrings,
  actions: ChartActions,
  hasEpisodes: boolean,
  ...own: readonly HTMLElement[]
): Toolbar {
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
    ...(hasEpisodes
      ? [
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
        ]
      : []),
    ...own,
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
