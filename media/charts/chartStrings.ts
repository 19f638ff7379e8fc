/** The texts of the controls that every chart has. */
export interface ChartStrings {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly panEarlier: string;
  readonly panLater: string;
  readonly resetZoom: string;
  readonly previousMark: string;
  readonly nextMark: string;
  /** {0}: the number of the mark, {1}: how many there are. */
  readonly markPosition: string;
  readonly chartToolbar: string;
  /** What the charts are called by a screen reader instead of "application". */
  readonly chartRole: string;
  readonly chartsName: string;
  readonly overview: string;
  /** {0} and {1}: the first and last moment in sight. */
  readonly shownRange: string;
  readonly keyboard: string;
  readonly keyMove: string;
  readonly keyEnds: string;
  readonly keyPan: string;
  readonly keyZoom: string;
  readonly keyStretch: string;
  readonly keyReset: string;
  readonly keyMarks: string;
  readonly dragName: string;
  readonly dragHelp: string;
  readonly wheelName: string;
  readonly wheelHelp: string;
  /** What a screen reader says where a stretch begins to be chosen. */
  readonly stretchBegins: string;
  readonly stretchGivenUp: string;
}
