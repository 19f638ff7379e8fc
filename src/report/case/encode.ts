import type { DetailsEntry, Participant } from '../../api/types';
import { columnNames, isPacked, rawColumn, unpackColumn } from '../../quality/packSamples';
import type { PersonalText } from '../../shared/personalText';
import type { Aliases } from '../../text/aliases';
import type { TextContext } from '../../text/context';
import { personal } from '../../text/personal';
import type { CaseFileOf, Leavable } from './caseFile';
import type { CaseSubject } from './content';

/** How answers are written: what is left out, and what stands for it. */
export interface Leaving {
  readonly leaves: (what: Leavable) => boolean;
  /** Personal texts as they are; while they are hidden everywhere, aliases. */
  readonly context: TextContext;
  /** Tells people apart whose names and ids are left out. */
  readonly aliases: Aliases;
}

/** What the file is about. */
export function encodeSubject(
  about: CaseSubject,
  leaving: Leaving,
):
  | Pick<CaseFileOf<'participant'>, 'kind' | 'subject'>
  | Pick<CaseFileOf<'session'>, 'kind' | 'subject'>
  | Pick<CaseFileOf<'history'>, 'kind' | 'subject'> {
  if (about.kind !== 'history') {
    return about;
  }
  const { kind, subject } = about;
  return { kind, subject: { ...subject, externalId: encodeText(subject.externalId, 'externalIds', leaving) } };
}

/** A row of a list in the shape of the API. */
export function encodeParticipant(row: Participant, leaving: Leaving): object {
  const { roomSessionId, participantId, deviceId, userId, externalId, roleName, displayName, rating } = row;
  const noComments = leaving.leaves('comments');
  return {
    roomSessionId,
    participantId,
    deviceId: encodeText(deviceId, 'externalIds', leaving),
    userId: encodeText(userId, 'externalIds', leaving),
    externalId: encodeText(externalId, 'externalIds', leaving),
    roleName,
    displayName: encodeText(displayName, 'names', leaving),
    joinedAt: iso(row.joinedAt),
    leftAt: iso(row.leftAt),
    rating,
    tags: noComments ? [] : row.tags.map((tag) => personal(tag, 'whole', leaving.context)),
    comment: noComments ? null : encodeText(row.comment, 'comments', leaving),
  };
}

/** An entry of the details in the shape of the API; what is not documented goes with the names, since it may hold them. */
export function encodeEntry(entry: DetailsEntry, leaving: Leaving): object {
  const hasUnknown = !leaving.leaves('names') && leaving.context.hidePersonal === false;
  return {
    displayName: encodeText(entry.displayName, 'names', leaving),
    userRole: entry.userRole,
    userAgent: leaving.leaves('userAgents') ? null : entry.userAgent,
    timeStamp: iso(entry.timeStamp),
    sampleRateMs: entry.sampleRateMs,
    samples: encodeSamples(entry.samples, hasUnknown),
    events: hasUnknown ? entry.events : [],
  };
}

function encodeText<Text extends PersonalText | null>(
  text: Text,
  what: Leavable,
  leaving: Leaving,
): Text extends null ? null : string;
function encodeText(text: PersonalText | null, what: Leavable, { leaves, context, aliases }: Leaving): string | null {
  if (text === null) {
    return null;
  }
  return personal(text, 'whole', leaves(what) ? { ...context, hidePersonal: aliases } : context);
}

const columns = Object.values(columnNames).flatMap(({ loss, bitrate }) => [loss, bitrate]);

/** Packed columns as the arrays that they were; of anything else the known columns, or all of it. */
function encodeSamples(samples: unknown, hasUnknown: boolean): unknown {
  const packed = samples as Readonly<Record<string, unknown>> | null;
  if (typeof packed === 'object' && packed !== null && Object.values(packed).some(isPacked)) {
    return Object.fromEntries(
      Object.entries(packed).map(([name, column]) => [
        name,
        isPacked(column) ? Array.from(unpackColumn(column), (value) => (Number.isNaN(value) ? null : value)) : column,
      ]),
    );
  }
  if (hasUnknown || samples === null || samples === undefined) {
    return samples ?? null;
  }
  const known = columns.flatMap((name) => {
    const raw = rawColumn(samples, name);
    return raw === null ? [] : [[name, raw.map(numberOrUnreadable)] as const];
  });
  return Object.fromEntries(known);
}

const number = /^\s*[+-]?[\d.]+(e[+-]?\d+)?\s*$/i;

/** What is neither a number nor missing stays unreadable, without its text. */
function numberOrUnreadable(value: unknown): unknown {
  const isPlain = value === null || value === undefined || typeof value === 'number';
  return isPlain ? (value ?? null) : typeof value === 'string' && number.test(value) ? value : '?';
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
