import { element } from '../../ui/dom';
import { createButton, createCheckbox } from '../../ui/toolkit';
import { panStep, zoomStep } from './actions';
import type { ChartActions } from './actions';
import type { Scene } from './scene';

/** The buttons above the charts; `onFocusScale` hears of the loss axis switch. */
export function createToolbar(
  scene: Scene,
  focusLoss: boolean,
  actions: ChartActions,
  onFocusScale: (focus: boolean) => void,
): HTMLElement {
  const { strings } = scene;
  const sign = (text: string, name: string, onClick: () => void): HTMLElement => createButton(text, { name, onClick });
  return element(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': strings.chartToolbar },
    sign('+', strings.zoomIn, () => {
      actions.zoom(zoomStep);
    }),
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
      onClick: () => {
        actions.resetZoom();
      },
    }),
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
}
