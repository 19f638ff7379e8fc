import * as v from 'valibot';
import { ratings } from '../quality';
import { causes, loadStates, personSortKeys } from '../session';
import { direction, finite, type Infer, moment, range, text } from './basics';
import { rulesSchema } from './charts';
import { fieldSchema } from './participantView';
import { countsSchema, rowsSchema } from './sessionRows';
import { zoneSchema } from './shared';

/** The place of a person in {@link sessionViewSchema}'s `people`: it stays the same until the next `show`. */
export const personIndex = v.pipe(v.number(), v.integer(), v.minValue(0));
/** An id of an incident, which stays the same as long as the incident is about the same people and time. */
const incidentId = text;

/** One person of a session: a row over all of their stays. All texts are finished, made safe and past the personal gate. */
export const sessionPersonSchema = v.object({
  index: personIndex,
  name: text,
  /** `host`, empty where it is not known. */
  role: text,
  load: v.picklist(loadStates),
  /** The worse of both directions, `notRated` until something is loaded. */
  rating: v.picklist(ratings),
  /** That rating in words: `Poor`, `not read yet`. */
  verdict: text,
  directions: v.array(
    v.object({
      direction,
      rating: v.picklist(ratings),
      /** Much was silent or not measured: never shown as plainly good. */
      isPartial: v.boolean(),
      /** `Receiving: poor`. */
      label: text,
    }),
  ),
  /** What the person rated: `rated 1 of 5`, empty where they did not. */
  stars: text,
  /** `rated 1 of 5, network clean`, null where the rating and the network agree. */
  contradiction: v.nullable(text),
  /** In order of joining; never empty. Between them the person was away. */
  stays: v.array(v.object({ participantId: text, range: v.object(range), load: v.picklist(loadStates), label: text })),
  /** Where two stays were there at once: two devices or windows, of which the strips show the worse. */
  overlaps: v.array(v.object(range)),
  /** One finished text for each of the table's columns. */
  cells: v.array(text),
  /** The whole row in one sentence, for a screen reader. */
  label: text,
});
/** One person of a session: a row over all of their stays. */
export type SessionPersonView = Infer<typeof sessionPersonSchema>;

/** A stretch in which someone suffered, and whose side it was. */
export const incidentSchema = v.object({
  id: incidentId,
  ...range,
  cause: v.picklist(causes),
  /** Whose side it was; null where nobody is named. */
  named: v.nullable(personIndex),
  /** Everyone who suffered, the named one included, most affected first. */
  people: v.array(personIndex),
  /** `Dr. Obi's uplink`. */
  title: text,
  /** `08:20:04 to 08:24:02`; the zone stands beside the list. */
  time: text,
  /** `3 min 58 s`. */
  length: text,
  /** `7 of 9 people`. */
  affected: text,
  /** The whole of it as one sentence with its zone. */
  sentence: text,
  /** Why it was read so: in numbers, people and seconds, one sentence each. */
  evidence: v.array(text),
  /** The rule that led to it. */
  rule: text,
  /** Whether it is told together with others of its kind. */
  isMinor: v.boolean(),
});
/** A stretch in which someone suffered, and whose side it was. */
export type IncidentView = Infer<typeof incidentSchema>;

/** What is said of the session as far as it is loaded. */
export const findingsSchema = v.object({
  /** The answer in one or two sentences. */
  answer: text,
  /** How much of the session it rests on: `12 of 45 people read so far.` */
  basis: text,
  /** About the data: dropped, assumed, still arriving. */
  notes: v.array(text),
  /** Most people affected first. */
  incidents: v.array(incidentSchema),
  /** What the minor incidents are together; null where there are none. */
  minor: v.nullable(text),
  /** How many incidents are not listed, in words; null where all are. */
  leftOut: v.nullable(text),
  /** Over the whole session. */
  counts: countsSchema,
});
/** What is said of the session as far as it is loaded. */
export type FindingsView = Infer<typeof findingsSchema>;

/** The order and choice of people. */
export const orderSchema = v.object({
  /** The people to show, as places in `people`, from the top. */
  people: v.instance(Uint32Array),
  /** `12 of 45 people`. */
  text,
  /** The incident whose people alone are shown, and that in words; null where none is chosen, or the chosen one is not found yet. */
  incident: v.nullable(v.object({ id: incidentId, label: text })),
  key: v.picklist(personSortKeys),
  isDescending: v.boolean(),
});
/** The order and choice of people. */
export type OrderView = Infer<typeof orderSchema>;

/** Everything that the session panel begins with. All texts are finished and made safe. */
export const sessionViewSchema = v.object({
  title: text,
  /** Says what the data is when it is not the user's own: "Sample data". */
  badge: v.nullable(text),
  fields: v.array(fieldSchema),
  zone: zoneSchema,
  locale: text,
  rules: rulesSchema,
  /** From the first joining to the last leaving. */
  range: v.object(range),
  /** Everyone, in order of joining; `index` is the place here. */
  people: v.array(sessionPersonSchema),
  /** The roles to filter by, as they stand in the people's `role`. */
  roles: v.array(text),
  /** The columns of the table of people; each can be sorted by. */
  columns: v.array(v.object({ key: v.picklist(personSortKeys), label: text })),
  tableCaption: text,
  findings: findingsSchema,
  /** The rules of the ratings and of whose side it was, one sentence each. */
  ruleTexts: v.array(text),
  /** Where the panel shall begin: at a moment, and with a person in sight; null for the whole session. */
  focus: v.nullable(v.object({ at: moment, person: v.nullable(personIndex) })),
  /** Everyone, as they were sorted last. */
  order: orderSchema,
  /** The strips that will probably be in sight; null where that cannot be told. The page asks for its own in any case. */
  rows: v.nullable(rowsSchema),
});
/** Everything that the session panel begins with. */
export type SessionView = Infer<typeof sessionViewSchema>;

/** How far loading is. */
export const progressSchema = v.object({
  /** `asking`: the session is large and waits for {@link SessionMessage} `load`. `stopped`: by what it failed with. */
  state: v.picklist(['asking', 'running', 'paused', 'cancelled', 'stopped', 'done']),
  /** Stays whose details came, of how many; those whose request failed. */
  loaded: finite,
  total: finite,
  failed: finite,
  /** All of it as a sentence, with what the server says is left and the time to go where they are known. */
  text,
  /** What the button that goes on says, with its cost in requests: `Read 180 stays (180 requests)`; null where nothing is left. */
  goOn: v.nullable(text),
  /** What the button that reads again says, with its cost in requests: `Refresh (4 requests)`; null where nothing can change or something else is to be done first. */
  again: v.nullable(text),
});
/** How far loading is. */
export type ProgressView = Infer<typeof progressSchema>;
