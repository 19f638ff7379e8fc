import type { ParticipantDetails } from '../../api/types';
import type { ZoneView } from '../../shared/protocol/shared';
import type { Settings } from '../../shared/settings';
import type { EpochMs } from '../../shared/time';
import type { UnitEvidence } from '../../store/unitEvidence';
import type { TextContext } from '../../text/context';
import type { KeptReading } from './keptReading';
import type { ParticipantSubject } from './subject';

/** What a report is made of. */
export interface ReportSources {
  readonly subject: ParticipantSubject;
  /** Details by participant id, as far as they are loaded. */
  readonly details: ReadonlyMap<string, ParticipantDetails>;
  /** When the details were asked for, by participant id. */
  readonly askedAt: ReadonlyMap<string, EpochMs>;
  /** What the account's calls have shown of the unit of packet loss. */
  readonly unit: UnitEvidence;
  /** What is read and judged of it already. */
  readonly kept: KeptReading;
  /** The moment that was asked about. */
  readonly at?: EpochMs | null;
  readonly settings: Settings;
  readonly zones: ZoneView;
  readonly context: TextContext;
}
