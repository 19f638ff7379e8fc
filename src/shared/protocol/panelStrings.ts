import * as v from 'valibot';
import { type Infer, text } from './basics';
import { sharedStrings } from './shared';

/** The texts of the participant panel's own controls; made by `src/text/panelStrings.ts`. `{0}` and `{1}` are filled in by the webview. */
export const panelStringsSchema = v.object({
  packetLoss: text,
  bitrate: text,
  sent: text,
  received: text,
  silent: text,
  missing: text,
  unreadable: text,
  /** Why a stretch is silent, for the legend; the same for the next two. */
  silentStretch: text,
  missingStretch: text,
  unreadableStretch: text,
  /** In none of the stays; the next is for the legend. */
  away: text,
  awayStretch: text,
  kilobits: text,
  megabits: text,
  percent: text,
  /** {0}: the rule's threshold in %. */
  thresholdLine: text,
  severeLine: text,
  episode: text,
  severeEpisode: text,
  spike: text,
  event: text,
  lowSendBitrate: text,
  legend: text,
  /** {0}: the name of the zone. */
  timeAxis: text,
  zoomIn: text,
  zoomOut: text,
  panEarlier: text,
  panLater: text,
  resetZoom: text,
  chartToolbar: text,
  previousMark: text,
  nextMark: text,
  /** {0}: the number of the mark in sight, {1}: how many there are. */
  markPosition: text,
  lossInPercent: text,
  bitrateInKilobits: text,
  bitrateInMegabits: text,
  compressPeaks: text,
  /** {0}: a loss in %. */
  compressedAbove: text,
  chartsName: text,
  overview: text,
  /** Of a missing stretch whose place in time is not known: as a state, in the legend, and on the stretch itself. */
  missingUnplaced: text,
  unplacedStretch: text,
  unplaced: text,
  /** {0} and {1}: from when to when, {2}: the zone. */
  silenceMoment: text,
  gapMoment: text,
  keyboard: text,
  /** What the keys do, one line each in a list beside the keys. */
  keyMove: text,
  keyEnds: text,
  keyPan: text,
  keyZoom: text,
  keyReset: text,
  keyMarks: text,
  keyResize: text,
  dragName: text,
  dragHelp: text,
  wheelName: text,
  wheelHelp: text,
  /** {0} and {1}: the first and last moment in sight, {2}: the zone. */
  shownRange: text,
  /** What a chart is called by a screen reader instead of "application". */
  chartRole: text,
  verdict: text,
  howJudged: text,
  aboutData: text,
  charts: text,
  marks: text,
  noMarks: text,
  /** {0}: how many are not in the list. */
  moreMarks: text,
  events: text,
  asText: text,
  asTable: text,
  noSamples: text,
  timeZone: text,
  ids: text,
  actions: text,
  copyMarkdown: text,
  savePng: text,
  saveCsv: text,
  saveJson: text,
  ...sharedStrings,
});
/** The texts of the participant panel's own controls. */
export type PanelStrings = Infer<typeof panelStringsSchema>;
