import { findHistory, type History, inOrder, type JudgedCall } from '../../quality/history/findPattern';
import type { TextContext } from '../../text/context';
import { sanitise } from '../../text/sanitise';
import { browserTitle } from '../../text/userAgent';
import { type Browser, type HistoryCall } from './readCall';
import type { HistorySubject } from './subject';

/** A person's last calls as far as they are read, and what they show together. */
export interface HistoryFacts {
  readonly subject: HistorySubject;
  /** In order of time, the newest last; those without a time first. */
  readonly calls: readonly HistoryCall[];
  /** Those of them that are read. */
  readonly judged: readonly HistoryCall[];
  readonly history: History;
  /** The words for each call's browsers, by the ids of the sessions. */
  readonly browsers: ReadonlyMap<string, string>;
}

/** Looks at what is read of the calls, given newest first. */
export function historyFacts(
  subject: HistorySubject,
  newestFirst: readonly HistoryCall[],
  context: TextContext,
): HistoryFacts {
  const calls = newestFirst.toReversed();
  const judged = calls.filter(({ load }) => load === 'loaded' || load === 'partly');
  const label = labels(judged, context);
  const toJudge = judged.map((call): JudgedCall => {
    const [only, other] = call.browsers;
    return {
      id: call.roomSessionId,
      joinedAt: call.joinedAt,
      verdicts: call.verdicts,
      browser: only === undefined || other !== undefined ? null : label(only),
    };
  });
  return {
    subject,
    calls,
    judged,
    history: findHistory(toJudge),
    browsers: new Map(
      judged.map(({ roomSessionId, browsers }) => [roomSessionId, browsers.map(label).join(', ')] as const),
    ),
  };
}

/** Whether every call that was asked for is read whole. */
export function isWhole({ calls, judged }: Pick<HistoryFacts, 'calls' | 'judged'>): boolean {
  return judged.length === calls.length && judged.every(({ load }) => load === 'loaded');
}

/** From when to when the judged calls began; undefined where no time is recorded. */
export function spanOf({ judged }: HistoryFacts): { readonly from: number; readonly to: number } | undefined {
  const dated = inOrder(
    judged.map(({ roomSessionId, joinedAt, verdicts }) => ({ id: roomSessionId, joinedAt, verdicts, browser: null })),
  );
  const [first, last] = [dated[0], dated.at(-1)];
  return first === undefined || last === undefined ? undefined : { from: first.joinedAt, to: last.joinedAt };
}

/** The system is told where it differs from call to call. */
function labels(calls: readonly HistoryCall[], context: TextContext): (browser: Browser) => string {
  const { t } = context.l10n;
  const systems = new Set(calls.flatMap(({ browsers }) => browsers.map(({ system }) => system)));
  return (read) => {
    const [browser, { system }] = [browserTitle(read, context), read];
    return sanitise(systems.size > 1 && system !== '' ? t('{0} on {1}', browser, system) : browser, 'label');
  };
}
