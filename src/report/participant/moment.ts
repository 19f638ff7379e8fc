import { isMeasuredInPartOnly } from '../../quality/direction';
import { type Complaint, type ComplaintWord, readComplaint } from '../../quality/moment/complaint';
import { assessAround, type WindowFacts } from '../../quality/moment/window';
import { worseRating } from '../../quality/rating';
import type { MomentAskedView } from '../../shared/protocol/momentAsked';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import type { TextContext } from '../../text/context';
import { arrivingText } from '../../text/fields';
import { type MomentAnswer, momentAnswer } from '../../text/moment/answer';
import { complaintSentence, complaintWord } from '../../text/moment/complaint';
import { customerAnswer } from '../../text/moment/customer';
import { momentName } from '../../text/moment/momentName';
import { dataNotes } from './dataNotes';
import type { ParticipantFacts } from './facts';
import { verdictContext } from './verdictContext';

/** How a complaint about a moment reads against the data. */
export interface ComplaintReading {
  readonly kind: ComplaintWord;
  /** The same as a word to read: `Supported`. */
  readonly word: string;
  /** Why, in one sentence, for who works on the ticket. */
  readonly sentence: string;
  /** An answer ready for the customer, which claims nothing that the data does not hold. */
  readonly forCustomer: string;
}

/** A call at the moment that was asked about. */
export interface MomentReport {
  readonly at: EpochMs;
  readonly window: WindowFacts;
  readonly answer: MomentAnswer;
  readonly complaint: ComplaintReading;
}

function readingOf(
  complaint: Complaint,
  known: ParticipantFacts,
  settings: Settings,
  context: TextContext,
  alsoUtc: boolean,
): ComplaintReading {
  const { l10n } = context;
  const { word } = complaint;
  const sentence = complaintSentence(complaint, verdictContext(known, settings, context, alsoUtc));
  const mayChange = word !== 'supported' && dataNotes(known, settings, context).mayStillArrive;
  return {
    kind: word,
    word: complaintWord(word, l10n),
    sentence: mayChange ? `${sentence} ${arrivingText(l10n)}` : sentence,
    forCustomer: customerAnswer(complaint, verdictContext(known, settings, context)),
  };
}

/** How a complaint about a moment reads against a call. */
export function complaintReading(
  known: ParticipantFacts,
  at: EpochMs,
  settings: Settings,
  context: TextContext,
  alsoUtc = false,
): ComplaintReading {
  return readingOf(readComplaint(known, at, settings.rules), known, settings, context, alsoUtc);
}

/** A call at a moment: what happened around it, and how a complaint about it reads; `alsoUtc` for what leaves the panel. */
export function momentReport(
  known: ParticipantFacts,
  at: EpochMs,
  settings: Settings,
  context: TextContext,
  alsoUtc = false,
): MomentReport {
  const window = assessAround(known.stays, known.facts, at, settings.rules);
  return {
    at,
    window,
    answer: momentAnswer(window, at, verdictContext(known, settings, context, alsoUtc)),
    complaint: complaintReading(known, at, settings, context, alsoUtc),
  };
}

/** The same for the panel. */
export function momentView({ at, window, answer, complaint }: MomentReport, context: TextContext): MomentAskedView {
  const { t } = context.l10n;
  const { send, recv } = window.facts;
  const name = momentName(at, context);
  return {
    at,
    range: { from: window.range.from, to: window.range.to },
    name,
    marker: t('Marked in the charts: {0}, the moment that was asked about.', name),
    rating: worseRating({ send: send.rating, recv: recv.rating }),
    isPartial: [send, recv].some(isMeasuredInPartOnly),
    headline: answer.headline,
    paragraph: answer.paragraph,
    complaint: t('A complaint about {0}:', name),
    reading: { kind: complaint.kind, word: complaint.word, sentence: complaint.sentence },
  };
}
