import * as v from 'valibot';
import { isTooDeep } from '../../api/nesting';
import { finite, id, type Infer, moment, text } from '../../shared/protocol/basics';
import { rulesSchema } from '../../shared/protocol/charts';
import { mostCalls } from '../../shared/protocol/history';

/** What every case file says of itself. */
export const caseFormat = 'whereby-case';
/** The version that is written; older ones are read, newer ones are refused. */
export const caseVersion = 1;
/** A longer file is refused before it is read, bytes. */
export const longestCaseBytes = 200 * 1024 * 1024;
/** How the name of a case file ends. */
export const caseExtension = 'whereby-case.json';

/** What can be left out of a case file. */
export const leavable = ['names', 'externalIds', 'comments', 'userAgents'] as const;
/** What can be left out of a case file: names, external, user and device ids, what people wrote, their browsers. */
export type Leavable = (typeof leavable)[number];

const json = v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

const common = {
  format: v.literal(caseFormat),
  version: v.literal(caseVersion),
  savedAt: moment,
  savedBy: v.object({ name: text, version: text }),
  /** When the last of the answers was asked for: what is not final is judged as of then. */
  asOf: moment,
  /** What the data was called where it was not somebody's own: "Sample data". */
  badge: v.nullable(text),
  leftOut: v.array(v.picklist(leavable)),
  judgedBy: v.object({
    rules: rulesSchema,
    packetLossUnit: v.picklist(['percent', 'ratio']),
    timeZone: id,
    /** Whether a call of the account had shown that packet loss is percent. */
    isPercentShown: v.boolean(),
  }),
  /** The answers of the API, in its own shape. */
  participants: v.array(json),
  details: v.array(v.object({ roomSessionId: id, participantId: id, askedAt: finite, entries: v.array(json) })),
};

const call = {
  roomName: v.nullable(id),
  roomSessionId: id,
  startedAt: v.nullable(moment),
  /** The end of the session, null where it goes on or is not known. */
  endedAt: v.nullable(moment),
  /** Whether the session went on. */
  goesOn: v.boolean(),
};

const schema = v.variant('kind', [
  v.object({ ...common, kind: v.literal('participant'), subject: v.object({ ...call, participantId: id }) }),
  v.object({ ...common, kind: v.literal('session'), subject: v.object(call) }),
  v.object({
    ...common,
    kind: v.literal('history'),
    subject: v.object({
      externalId: v.pipe(text, v.nonEmpty()),
      /** How many calls were asked for. */
      calls: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostCalls)),
      /** Of the sessions whose rooms are known. */
      rooms: v.array(v.object({ roomSessionId: id, roomName: id })),
    }),
  }),
]);

/** A case file as it is read and written: of one person's call, of a session, or of a person's last calls. */
export type CaseFile = Infer<typeof schema>;
/** A case file of one kind. */
export type CaseFileOf<Kind extends CaseFile['kind']> = Extract<CaseFile, { readonly kind: Kind }>;

/** Why a text is no case file: it is of something else, broken at a place, or of a newer version. */
export type CaseProblem =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly where: string };

/** Reads a case file, whole or not at all; never throws, whatever the text is. */
export function readCase(fileText: string): CaseFile | { readonly problem: CaseProblem } {
  const value = parseFile(fileText);
  if (value === undefined) {
    return { problem: fileText.includes(caseFormat) ? { kind: 'damaged', where: 'JSON' } : { kind: 'foreign' } };
  }
  const head = v.safeParse(v.object({ format: v.literal(caseFormat), version: finite }), value);
  if (!head.success) {
    return { problem: { kind: 'foreign' } };
  }
  if (head.output.version > caseVersion) {
    return { problem: { kind: 'newer', version: head.output.version } };
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    return { problem: { kind: 'damaged', where: v.getDotPath(parsed.issues[0]) ?? '' } };
  }
  return parsed.output;
}

/** The JSON of a file; undefined where it is none, or so deep that it could not be written down again. */
function parseFile(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
