import { commonStrings, type SessionStrings } from '../../shared/protocol/sessionStrings';
import type { Localization } from '../../shared/translate';
import { panelStrings } from '../panelStrings';
import { describeRating } from '../rating';

/** The texts of the session panel's own controls, in the reader's language. */
export function sessionStrings(l10n: Localization): SessionStrings {
  const { t } = l10n;
  const panel = panelStrings(l10n);
  const common = Object.fromEntries(commonStrings.map((key) => [key, panel[key]])) as Pick<
    SessionStrings,
    (typeof commonStrings)[number]
  >;
  return {
    ...common,
    retry: panel.retry,
    showLog: panel.showLog,
    incidents: t('Whose side it was'),
    people: t('People'),
    rows: t('A row for each person'),
    noIncidents: t('Nobody suffered where it was measured, as far as the session is read.'),
    peopleAtOnce: t('People with packet loss at once'),
    nothingRead: t('Nothing is read yet.'),
    badSending: t('Sending with loss'),
    badReceiving: t('Receiving with loss'),
    measuredPeople: t('Measured'),
    good: t('good'),
    aboveThreshold: t('{0} % loss or more'),
    severe: t('severe, {0} % loss or more'),
    notThere: t('not there'),
    notLoaded: t('not read yet'),
    overlap: t('two stays at once'),
    sortAndFilter: t('Sort and filter people'),
    sortBy: t('Sort by'),
    filterByName: t('Filter by name'),
    filterByRole: t('Role'),
    filterByVerdict: t('Verdict'),
    allRoles: t('All roles'),
    allVerdicts: t('All verdicts'),
    affectedAtCursor: t('Only those affected at the cursor'),
    onlyThesePeople: t('Only these people'),
    showEveryoneAgain: t('{0}. Show everyone again'),
    ratingGood: describeRating('good', l10n),
    ratingDegraded: describeRating('degraded', l10n),
    ratingPoor: describeRating('poor', l10n),
    ratingNotRated: describeRating('notRated', l10n),
    worstFirst: t('Worst first'),
    ascending: t('Ascending'),
    descending: t('Descending'),
    clearFilter: t('Clear filter'),
    pictureShows: t('The picture shows {0} of {1} people.'),
    nobodyShown: t('The filter leaves nobody.'),
    openParticipant: t('Open participant at this moment'),
    previousIncident: t('Previous incident'),
    nextIncident: t('Next incident'),
    whoseSide: t('Whose side'),
    evidence: t('Evidence'),
    rule: t('Rule'),
    pause: t('Pause'),
    resume: t('Resume'),
    cancel: t('Cancel'),
    refresh: t('Refresh'),
    copyForTicket: t('Copy for Ticket'),
    save: t('Save'),
    saveCsv: t('People (CSV)'),
    saveJson: t('People and Incidents (JSON)'),
    aboutData: t('About this data'),
    howJudged: t('How this is judged'),
    asTable: t('People as a table'),
    keyRows: t('From person to person'),
    keyOpen: t('Open the participant at the cursor'),
    keyOnly: t('Only the people of the incident at the cursor, or everyone again'),
    keyIncidents: t('To the next or previous incident'),
  };
}
