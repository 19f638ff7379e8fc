import assert from 'node:assert/strict';
import { parseDetails } from '../../../../src/api/parseDetails';
import { parsePage } from '../../../../src/api/parsePage';
import { participantSchema } from '../../../../src/api/parseRows';
import { ApiError } from '../../../../src/api/errors';
import type { Participant } from '../../../../src/api/types';
import { displayNameOf, restoreStateOf, subjectKey } from '../../../../src/report/participant/subject';
import { Aliases } from '../../../../src/text/aliases';
import { describeError, errorSentence } from '../../../../src/text/errors';
import { failedPart } from '../../../../src/text/failedPart';
import { participantFields } from '../../../../src/text/fields';
import { fileName } from '../../../../src/text/fileName';
import { stayOfPerson } from '../../../../src/text/foundStay';
import { participantName } from '../../../../src/text/labels';
import { describeLink } from '../../../../src/text/link';
import { personal } from '../../../../src/text/personal';
import { participantRow } from '../../../../src/text/rowTexts';
import { context } from '../../text/rows';
import { noon, report } from './reportFixture';

/** One text for each place in the API's answers that a person may have filled. */
const markers = {
  displayName: 'MarkDisplayName',
  detailsName: 'MarkDetailsName',
  otherName: 'MarkOtherName',
  externalId: 'MarkExternalId',
  userId: 'MarkUserId',
  deviceId: 'MarkDeviceId',
  comment: 'MarkComment',
  tag: 'MarkTag',
  sample: 'MarkSample',
  event: 'MarkEvent',
  server: 'MarkServerEcho',
} as const;

function rows(): readonly Participant[] {
  const stay = (participantId: string, displayName: string, from: number): object => ({
    roomSessionId: 's',
    participantId,
    displayName,
    externalId: markers.externalId,
    userId: markers.userId,
    deviceId: markers.deviceId,
    comment: markers.comment,
    tags: [markers.tag],
    roleName: 'host',
    rating: 1,
    joinedAt: noon + from,
    leftAt: noon + from + 600_000,
  });
  return parsePage(
    { results: [stay('/p', markers.displayName, 0), stay('/q', markers.otherName, 700_000)], cursor: null },
    participantSchema,
  ).results;
}

const details = parseDetails([
  {
    displayName: markers.detailsName,
    userRole: 'host',
    userAgent: 'curl',
    timeStamp: noon,
    sampleRateMs: 2000,
    samples: { packetLossRecv: [1, markers.sample], bitrateRecv: [1000, 1000] },
    events: [{ name: 'joined', time: noon, by: markers.event }],
  },
]);

/** Everything that is shown, copied, saved, logged or kept of these rows, by what it is. */
function everything(hidePersonal: false | Aliases): ReadonlyMap<string, string> {
  const shown = { ...context, hidePersonal };
  const [stay, other] = rows();
  assert.ok(stay && other);
  const made = report({ stay, listed: [stay, other], details: new Map([['/p', details]]), hidePersonal, at: noon });
  const subject = {
    ...stay,
    accountId: 'a',
    badge: null,
    roomName: '/a',
    sessionEndedAt: null,
    participant: stay,
    listed: [stay, other],
  };
  const title = participantName(displayNameOf(subject, details), 'title', shown);
  const error = new ApiError('badRequest', { status: 400, detail: `No person ${markers.server}` });
  const unlisted = participantName(displayNameOf({ ...subject, participant: null }, details), 'document', shown);
  const texts: readonly (readonly [string, unknown])[] = [
    ['row', participantRow(stay, shown)],
    ['tooltip', participantFields(stay, shown, { sessionEndedAt: null })],
    ['pick list', [stayOfPerson(stay, null, shown)]],
    ['panel', made.view],
    ['panel of a stay that no list knows', unlisted],
    ['title', title],
    ['answer for the customer', made.moment?.complaint],
    ['link', describeLink({ kind: 'person', externalId: markers.externalId, at: noon }, shown)],
    ['file name', fileName({ title, fallback: 'participant', extension: 'csv' })],
    ['Markdown', made.toMarkdown()],
    ['CSV', made.toCsv()],
    ['JSON', made.toJson()],
    ['error', [describeError(error, shown), errorSentence(error, shown)]],
    ['log', [failedPart('rooms', error, shown), String(error), error.stack]],
    ['restore state', restoreStateOf(subject, null)],
    ['key', subjectKey(subject)],
    ['copied external id', stay.externalId && personal(stay.externalId, 'whole', shown)],
  ];
  return new Map(texts.map(([name, value]) => [name, JSON.stringify(value)]));
}

const found = (texts: ReadonlyMap<string, string>, marker: string): string[] =>
  [...texts].filter(([, text]) => text.includes(marker)).map(([name]) => name);

describe('what is shown, copied, saved, logged and kept of a person', () => {
  it('holds nothing personal while that is hidden', () => {
    const texts = everything(new Aliases());
    for (const [name, marker] of Object.entries(markers)) {
      assert.deepEqual(found(texts, marker), [], name);
    }
    assert.deepEqual(found(texts, 'Host A'), ['row', 'tooltip', 'pick list', 'panel', 'title', 'Markdown']);
    assert.deepEqual(found(texts, 'ID 1'), ['tooltip', 'panel', 'link', 'Markdown', 'copied external id']);
    assert.deepEqual(found(texts, '(hidden)'), ['tooltip', 'panel', 'Markdown', 'error', 'log']);
    assert.deepEqual(found(texts, 'Personal data is hidden: '), ['panel', 'Markdown', 'CSV', 'JSON']);
  });

  it('holds it while that is not hidden, each in its places and no others', () => {
    const texts = everything(false);
    const places = Object.fromEntries(
      Object.entries(markers).map(([name, marker]) => [name, found(texts, marker)] as const),
    );
    assert.deepEqual(places, {
      displayName: ['row', 'tooltip', 'pick list', 'panel', 'title', 'file name', 'Markdown'],
      detailsName: ['panel of a stay that no list knows', 'JSON'],
      otherName: [],
      externalId: ['tooltip', 'panel', 'link', 'Markdown', 'copied external id'],
      userId: [],
      deviceId: ['panel'],
      comment: ['tooltip', 'panel', 'Markdown'],
      tag: ['tooltip', 'panel', 'Markdown'],
      sample: ['JSON'],
      event: ['JSON'],
      server: ['error', 'log'],
    });
  });
});
