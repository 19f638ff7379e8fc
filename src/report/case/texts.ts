import type { Localization } from '../../shared/translate';
import type { TextContext } from '../../text/context';
import { join } from '../../text/labels';
import { sanitise } from '../../text/sanitise';
import { formatDay } from '../../text/time';
import type { CaseFile, CaseProblem, Leavable } from './caseFile';
import type { CaseContent } from './content';

/** Says that the data is that of a case file, and of what day: "Case file of Nov 24, 2026". */
export function caseBadge({ savedAt, badge }: CaseFile, hasOwnRules: boolean, context: TextContext): string {
  const { t } = context.l10n;
  return join(
    t('Case file of {0}', formatDay(savedAt, context)),
    badge === null ? '' : sanitise(badge, 'label'),
    hasOwnRules ? t('judged by your settings, not by those of the file') : '',
  );
}

/** Why a file cannot be opened, in one or two sentences. */
export function caseProblemText(problem: CaseProblem, { t }: Localization): string {
  switch (problem.kind) {
    case 'foreign':
      return t('This is not a case file of Insights for Whereby.');
    case 'newer':
      return t(
        'This case file was saved by a newer version of Insights for Whereby (format {0}). Update the extension to open it.',
        sanitise(String(problem.version), 'label'),
      );
    case 'damaged':
      return t(
        'This case file is damaged ({0}), so nothing of it is shown. Ask for it to be saved again.',
        sanitise(problem.where, 'label'),
      );
  }
}

/** What can be left out, as a person chooses it. */
export function leavableTitle(what: Leavable, { t }: Localization): string {
  switch (what) {
    case 'names':
      return t('Names, and undocumented events');
    case 'externalIds':
      return t('External IDs, user IDs and device IDs');
    case 'comments':
      return t('Comments and tags');
    case 'userAgents':
      return t('Browsers (user agents)');
  }
}

/** What a case file will hold, a line each: what stays, and what stands in the place of what does not. */
export function caseContents(
  { about: { kind }, rows, stays, badge }: CaseContent,
  leftOut: readonly Leavable[],
  { l10n, hidePersonal }: TextContext,
): string {
  const { t } = l10n;
  const left = leftOut.map((what) => leavableTitle(what, l10n));
  return [
    {
      participant: t('The call of one person. Stays: {0}; with their network samples: {1}.', rows.length, stays.length),
      session: t('A session. Stays: {0}; with their network samples: {1}.', rows.length, stays.length),
      history: t(
        'The last calls of one person. Stays: {0}; with their network samples: {1}.',
        rows.length,
        stays.length,
      ),
    }[kind],
    kind === 'history'
      ? t('IDs of the sessions and the stays, times, roles and ratings, and the names of the rooms that are known.')
      : t('IDs of the session and the stays, times, roles and ratings, and the name of the room where it is known.'),
    t('The thresholds, the unit and the time zone that are in force here.'),
    ...(badge === null ? [] : [sanitise(badge, 'notification')]),
    left.length === 0
      ? t('Nothing is left out: whoever has the file can read the names and what people wrote.')
      : t('Left out: {0}.', left.join('; ')),
    ...(leftOut.includes('names') || leftOut.includes('externalIds')
      ? [t('Aliases such as Person A stand in their place, so that people can be told apart.')]
      : []),
    ...(hidePersonal === false ? [] : [t('Personal data is hidden here, so aliases stand for all of it.')]),
  ].join('\n');
}
