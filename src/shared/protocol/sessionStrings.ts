import * as v from 'valibot';
import { type Infer, text } from './basics';
import { panelStringsSchema } from './panelStrings';
import { sharedStrings } from './shared';

/** The texts that the session panel has in common with the participant panel: what charts and strips say. */
export const commonStrings = [
  'sent',
  'received',
  'silent',
  'missing',
  'unreadable',
  'away',
  'kilobits',
  'megabits',
  'percent',
  'legend',
  'timeAxis',
  'zoomIn',
  'zoomOut',
  'panEarlier',
  'panLater',
  'resetZoom',
  'chartToolbar',
  'markPosition',
  'overview',
  'keyboard',
  'keyMove',
  'keyEnds',
  'keyPan',
  'keyZoom',
  'keyStretch',
  'keyReset',
  'keyResize',
  'dragName',
  'dragHelp',
  'wheelName',
  'wheelHelp',
  'stretchBegins',
  'stretchGivenUp',
  'shownRange',
  'skipToCharts',
  'chartRole',
  'timeZone',
  'savePictureLight',
  'savePictureShown',
  'copyPicture',
] as const satisfies readonly (keyof typeof panelStringsSchema.entries)[];

/** The texts of the session panel's own controls; made by `src/text/session/strings.ts`. `{0}` is filled in by the webview. */
export const sessionStringsSchema = v.object({
  ...v.pick(panelStringsSchema, commonStrings).entries,
  ...sharedStrings,
  /** The names of the sections. */
  incidents: text,
  people: text,
  /** The rows in the section of the people. */
  rows: text,
  noIncidents: text,
  /** The chart of how many were bad at once. */
  peopleAtOnce: text,
  /** Stands in that chart before anything is read. */
  nothingRead: text,
  badSending: text,
  badReceiving: text,
  measuredPeople: text,
  /** What the columns of a strip say, for the legend and at the cursor. */
  good: text,
  /** {0}: the threshold in %. */
  aboveThreshold: text,
  severe: text,
  notThere: text,
  notLoaded: text,
  overlap: text,
  /** The controls over the rows. */
  sortAndFilter: text,
  sortBy: text,
  filterByName: text,
  filterByRole: text,
  filterByVerdict: text,
  allRoles: text,
  allVerdicts: text,
  affectedAtCursor: text,
  onlyThesePeople: text,
  /** {0}: who alone is shown now. */
  showEveryoneAgain: text,
  ratingGood: text,
  ratingDegraded: text,
  ratingPoor: text,
  ratingNotRated: text,
  worstFirst: text,
  ascending: text,
  descending: text,
  clearFilter: text,
  /** {0}: how many people of {1} a picture shows. */
  pictureShows: text,
  nobodyShown: text,
  openParticipant: text,
  previousIncident: text,
  nextIncident: text,
  whoseSide: text,
  evidence: text,
  rule: text,
  /** Loading. */
  pause: text,
  resume: text,
  cancel: text,
  refresh: text,
  /** What leaves the panel. */
  copyForTicket: text,
  save: text,
  saveCsv: text,
  saveJson: text,
  aboutData: text,
  howJudged: text,
  asTable: text,
  /** What the keys do in the rows. */
  keyRows: text,
  keyOpen: text,
  keyOnly: text,
  keyIncidents: text,
});
/** The texts of the session panel's own controls. */
export type SessionStrings = Infer<typeof sessionStringsSchema>;
