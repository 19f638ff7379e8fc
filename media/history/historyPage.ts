import type { HistoryHostMessage, HistoryMessage } from '../../src/shared/protocol/history';
import type { HistoryStrings, HistoryView } from '../../src/shared/protocol/historyView';
import type { Channel } from '../ui/channel';
import { createDetails, keptSections } from '../ui/details';
import { element } from '../ui/dom';
import type { DrawnView } from '../ui/panelPage';
import { createTakeAway } from '../ui/takeAway';
import type { Preferences } from './preferences';
import { createAnswer } from './sections/answer';
import { createCalls } from './sections/calls';
import { createHead } from './sections/head';
import { createProgress } from './sections/progress';
import { createTable } from './sections/table';

/** A person's last calls: what they show together first, then each call in order of time, and all of it as a table. */
export function createHistoryPage(
  view: HistoryView,
  strings: HistoryStrings,
  channel: Channel<HistoryHostMessage, HistoryMessage, Preferences>,
): DrawnView {
  const sections = keptSections(channel);
  const send = (type: Exclude<HistoryMessage['type'], 'openCall'>) => (): void => {
    channel.send({ type });
  };
  const actions = createTakeAway(strings, {
    copyMarkdown: send('copyMarkdown'),
    saveCsv: send('saveCsv'),
    saveJson: send('saveJson'),
    pictures: [],
  });
  const progress = createProgress(view, strings, {
    cancel: send('cancel'),
    resume: send('resume'),
    refresh: send('refresh'),
  });
  const calls = createCalls(view, strings, (id) => {
    channel.send({ type: 'openCall', id });
  });
  return {
    nodes: [
      createHead(view, strings, (value) => {
        channel.send({ type: 'setTimeZone', value });
      }),
      ...(view.calls.length === 0
        ? [element('p', { class: 'empty' }, strings.noCalls)]
        : [createAnswer(view, progress, actions), calls]),
      element(
        'div',
        { class: 'below' },
        ...(view.calls.length === 0
          ? []
          : [createDetails('table', strings.asTable, sections, () => createTable(view))]),
        createDetails(
          'rules',
          strings.howJudged,
          sections,
          element('ul', {}, ...view.ruleTexts.map((rule) => element('li', {}, rule))),
        ),
      ),
    ],
  };
}
