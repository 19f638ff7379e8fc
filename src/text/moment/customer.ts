import type { Complaint } from '../../quality/moment/complaint';
import type { Stretch } from '../../quality/moment/stretches';
import type { VerdictContext } from '../verdict/context';
import type { Who } from '../verdict/trouble';
import { When } from '../verdict/when';
import { withZone } from '../time';
import { momentName } from './momentName';
import { whoOf } from './stretchClause';

/** More than this are not told to a customer. */
const maxListed = 2;

/** What was measured, to the person that it was measured of. */
function stretchSentence(stretch: Stretch, when: When, { l10n: { t } }: VerdictContext): string {
  const time = when.of(stretch);
  const lost: Record<Who, () => string> = {
    both: () => t('It shows that part of the sound and picture data to you and from you was lost, {0}.', time),
    send: () => t('It shows that part of the sound and picture data from you was lost, {0}.', time),
    recv: () => t('It shows that part of the sound and picture data to you was lost, {0}.', time),
  };
  const spiky: Record<Who, () => string> = {
    both: () => t('It shows that at times part of the sound and picture data to you and from you was lost, {0}.', time),
    send: () => t('It shows that at times part of the sound and picture data from you was lost, {0}.', time),
    recv: () => t('It shows that at times part of the sound and picture data to you was lost, {0}.', time),
  };
  const silent: Record<Who, () => string> = {
    both: () =>
      t(
        'It shows no sound or picture data to you or from you, {0}; cameras and microphones that are off look the same.',
        time,
      ),
    send: () =>
      t('It shows no sound or picture data from you, {0}; a camera and a microphone that are off look the same.', time),
    recv: () => t('It shows no sound or picture data to you, {0}; that nobody else was sending looks the same.', time),
  };
  switch (stretch.kind) {
    case 'loss':
      return lost[whoOf(stretch)]();
    case 'spikes':
      return spiky[whoOf(stretch)]();
    case 'silence':
      return silent[whoOf(stretch)]();
    case 'gap':
      return t('It shows a time without any measurement, {0}; being alone in the call looks the same.', time);
    case 'cameBack':
      return t('It shows that you left the call and joined it again, {0}.', time);
  }
}

function findings(
  { word, why, stretches, window, neverSent }: Complaint,
  when: When,
  context: VerdictContext,
): string[] {
  const { t } = context.l10n;
  const time = when.of(window.range);
  if (word === 'supported') {
    const told = stretches.slice(0, maxListed).map((stretch) => stretchSentence(stretch, when, context));
    return [...told, t('It does not show why, nor what you saw or heard.')];
  }
  if (word === 'notSupported') {
    const there = when.ofAll(window.there);
    return [
      neverSent
        ? t(
            'In what was measured of the sound and picture data to you, {0}, it shows no lasting loss and no interruption.',
            there,
          )
        : t(
            'In what was measured, {0}, it shows no lasting loss of sound and picture data and no interruption.',
            there,
          ),
      t('It does not show what you saw or heard, so this does not mean that nothing was wrong.'),
    ];
  }
  return [
    why === 'notThere'
      ? t('It does not show you in the call, {0}.', time)
      : t('It holds too little about that time to say how the call was.'),
    t('That does not mean that the call was good.'),
  ];
}

/** An answer for the person who complained: what was measured and what was not, never a cause, never more than the data holds. */
export function customerAnswer(complaint: Complaint, context: VerdictContext): string {
  const { t } = context.l10n;
  const when = new When({ range: complaint.window.range }, context);
  const moment = withZone(momentName(complaint.at, context, { day: true }), context);
  return [
    t('We looked at the data that was recorded of your call around {0}.', moment),
    ...findings(complaint, when, context),
  ].join(' ');
}
