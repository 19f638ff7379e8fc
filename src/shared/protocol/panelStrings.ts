/** The texts of the participant panel's own controls; made by `src/text/panelStrings.ts`. `{0}` and `{1}` are filled in by the webview. */
export interface PanelStrings {
  readonly packetLoss: string;
  readonly bitrate: string;
  readonly sent: string;
  readonly received: string;
  readonly silent: string;
  readonly missing: string;
  readonly unreadable: string;
  /** Why a stretch is silent, for the legend; the same for the next two. */
  readonly silentStretch: string;
  readonly missingStretch: string;
  readonly unreadableStretch: string;
  /** In none of the stays; the next is for the legend. */
  readonly away: string;
  readonly awayStretch: string;
  readonly kilobits: string;
  readonly megabits: string;
  readonly percent: string;
  /** {0}: the rule's threshold in %. */
  readonly thresholdLine: string;
  readonly severeLine: string;
  readonly episode: string;
  readonly severeEpisode: string;
  readonly spike: string;
  readonly event: string;
  readonly lowSendBitrate: string;
  readonly legend: string;
  /** {0}: the name of the zone. */
  readonly timeAxis: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly panEarlier: string;
  readonly panLater: string;
  readonly resetZoom: string;
  readonly previousEpisode: string;
  readonly nextEpisode: string;
  readonly chartToolbar: string;
  readonly focusScale: string;
  readonly focusScaleNote: string;
  /** {0} and {1}: the first and last moment in sight. */
  readonly shownRange: string;
  /** What a chart is called by a screen reader instead of "application". */
  readonly chartRole: string;
  readonly chartHelp: string;
  readonly readOut: string;
  readonly readOutHint: string;
  readonly verdict: string;
  readonly howJudged: string;
  readonly aboutData: string;
  readonly charts: string;
  readonly marks: string;
  readonly noMarks: string;
  /** {0}: how many are not in the list. */
  readonly moreMarks: string;
  readonly events: string;
  readonly asText: string;
  readonly asTable: string;
  readonly noSamples: string;
  readonly timeZone: string;
  readonly ids: string;
  readonly actions: string;
  readonly copyMarkdown: string;
  readonly savePng: string;
  readonly saveCsv: string;
  readonly saveJson: string;
  readonly retry: string;
}
