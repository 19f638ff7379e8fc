/** User settings under which a workbench shows nothing but what was asked for. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  // A notch of the wheel passes some ten rows of a list instead of two.
  'workbench.list.mouseWheelScrollSensitivity': 5,
  // VS Code gives the focus to a webview late: when its page has come, and when the palette has closed over it. A box that is
  // open by then would close.
  'workbench.quickOpen.closeOnFocusLost': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // What sticks to the top of a tree would take the clicks on the row below it.
  'workbench.tree.enableStickyScroll': false,
};
