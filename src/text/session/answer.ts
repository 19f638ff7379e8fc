import type { Incident } from '../../quality/incidents/findIncidents';
import type { Localization } from '../../shared/translate';
import type { SessionWords } from './context';
import { incidentSentence } from './incidentSentence';
import { minorText, sortOut } from './minorIncidents';

/** How much of a session an answer rests on. */
export interface Basis {
  /** Stays whose details are read, of how many. */
  readonly readStays: number;
  readonly stays: number;
  readonly people: number;
  /** People of whom anything was measured. */
  readonly measuredPeople: number;
  /** Whether everyone whom no incident is about was rated good in all that was measured. */
  readonly areOthersGood: boolean;
}

/** How much of the session the answer rests on: `12 of 45 stays read so far.` */
export function basisText({ readStays, stays, people, measuredPeople }: Basis, { t }: Localization): string {
  const measured = t('Measured: {0} of {1} people.', measuredPeople, people);
  if (readStays < stays) {
    return t('{0} of {1} stays read so far. {2}', readStays, stays, measured);
  }
  return stays === 1 ? t('The only stay is read. {0}', measured) : t('All {0} stays read. {1}', stays, measured);
}

/** What happened in a session in one sentence or two, as far as it is read. */
export function sessionAnswer(incidents: readonly Incident[], basis: Basis, words: SessionWords): string {
  const { t } = words.l10n;
  const [first, ...others] = incidents;
  const isGood = basis.readStays === basis.stays && basis.measuredPeople === basis.people && basis.areOthersGood;
  if (first === undefined) {
    if (basis.readStays === 0) {
      return t('Nothing of this session is read yet.');
    }
    if (basis.measuredPeople === 0) {
      return t('Nothing was measured: that says nothing about the quality of this session.');
    }
    return isGood
      ? t('Good: nobody sent or received with loss that lasted.')
      : t('Nobody sent or received with loss that lasted, where it was measured.');
  }
  if (basis.measuredPeople === 0) {
    return t('{0} {1}', incidentSentence(first, words), t('That says nothing about the quality of this session.'));
  }
  const { minor } = sortOut(incidents);
  const rest = others.length - minor.length;
  if (minor.length > 0) {
    const together =
      rest === 0
        ? t('There are {0}.', minorText(minor.length, words.l10n))
        : rest === 1
          ? t('There is 1 more incident, and {0}.', minorText(minor.length, words.l10n))
          : t('There are {0} more incidents, and {1}.', rest, minorText(minor.length, words.l10n));
    return t('{0} {1}', incidentSentence(first, words), together);
  }
  const more =
    rest === 0
      ? isGood
        ? t('Otherwise good.')
        : t('Otherwise nobody sent or received with loss that lasted, where it was measured.')
      : rest === 1
        ? t('There is 1 more incident, of as many people or fewer.')
        : t('There are {0} more incidents, of as many people or fewer.', rest);
  return t('{0} {1}', incidentSentence(first, words), more);
}
