/** The texts of the participant panel's own controls; made by `src/text/panelStrings.ts`. */
export interface PanelStrings {
  readonly packetLoss: string;
  readonly bitrate: string;
}
