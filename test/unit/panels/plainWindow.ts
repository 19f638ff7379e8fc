import type { PanelWindow } from '../../../src/panels/shared/panelWindow';

const nothing = (): void => undefined;

/** The window around panels in UTC, where nothing is picked, pinned or told, but what is given. */
export function plainWindow(
  given: Pick<
    PanelWindow,
    'accounts' | 'loads' | 'readSettings' | 'onDidChangeSettings' | 'context' | 'watchPause' | 'createPanel'
  > &
    Partial<PanelWindow>,
): PanelWindow {
  return {
    log: { warn: nothing, error: nothing, show: nothing },
    hostTimeZone: 'UTC',
    browserTimeZone: undefined,
    writeTimeZone: () => Promise.resolve(),
    pickTimeZone: () => Promise.resolve(undefined),
    tellError: nothing,
    tellFailure: nothing,
    hasPreviews: () => true,
    isTabPinned: () => false,
    showIcon: nothing,
    loadPage: nothing,
    ...given,
  };
}
