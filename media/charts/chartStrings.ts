/** The texts of the controls that every chart has. */
export interface ChartStrings {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly panEarlier: string;
  readonly panLater: string;
  readonly resetZoom: string;
  readonly previousEpisode: string;
  readonly nextEpisode: string;
  readonly chartToolbar: string;
  /** What a chart is called by a screen reader instead of "application". */
  readonly chartRole: string;
}
