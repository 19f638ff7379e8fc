import type { Participant } from '../../api/types';
import { assessStays } from '../../quality/facts';
import type { ParticipantView } from '../../shared/protocol/participantView';
import type { Verdict } from '../../store/verdicts';
import { participantCsv } from './csv';
import { missingStays, participantFacts } from './facts';
import { participantJson } from './json';
import { participantMarkdown } from './markdown';
import { momentReport, type MomentReport } from './moment';
import type { ReportSources } from './sources';
import { participantView } from './view';

/** What happened in a person's call, to be drawn, copied and saved. */
export interface ParticipantReport {
  readonly view: ParticipantView;
  /** Of each stay that is loaded, by participant id. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Stays of the same person whose details are not loaded. */
  readonly missing: readonly Participant[];
  /** At the moment that was asked about; null where none was. */
  readonly moment: MomentReport | null;
  toMarkdown(): string;
  toCsv(): string;
  toJson(): string;
}

/** Reads and judges a call and puts it into words; never throws, whatever the API said. */
export function participantReport(sources: ReportSources): ParticipantReport {
  const { subject, details, askedAt, unit, kept, settings, context, at = null } = sources;
  const read = participantFacts(subject, details, settings, (id) => askedAt.get(id) ?? context.now, kept);
  const known = { ...read, stays: unit.settle(read.stays) };
  const moment = at === null ? null : momentReport(known, at, settings, context);
  const told = () => (at === null ? null : momentReport(known, at, settings, context, true));
  return {
    view: participantView(known, moment, sources),
    moment,
    verdicts: new Map(
      known.stays.map((stay) => {
        const facts = known.stays.length === 1 ? known.facts : assessStays([stay], settings.rules);
        const ratings = { send: facts.send.rating, recv: facts.recv.rating };
        return [stay.participantId, { ratings, facts }];
      }),
    ),
    missing: missingStays(known),
    toMarkdown: () => participantMarkdown(known, told(), settings, context),
    toCsv: () => participantCsv(known, told(), settings, context),
    toJson: () => participantJson(known, told(), settings, context),
  };
}
