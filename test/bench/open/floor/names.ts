/** What the bench finds the floor extension's things by. */
export const floor = {
  row: 'Open a canvas',
  panel: 'Canvas',
  canvas: 'floor-canvas',
  changeOwn: 'changeOwn',
  changeMeasured: 'changeMeasured',
  measuredSetting: 'wherebyInsights.quality.lossThresholdPercent',
  measuredValues: [3, 4],
} as const;
