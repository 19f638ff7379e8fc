import type { UsageHostMessage, UsageMessage } from '../../src/shared/protocol/usage';
import type { UsageStrings, UsageView } from '../../src/shared/protocol/usageView';
import type { Channel } from '../ui/channel';
import { createDetails, keptSections } from '../ui/details';
import { element } from '../ui/dom';
import type { DrawnView } from '../ui/panelPage';
import { ChartsSection } from './charts/chartsSection';
import type { Preferences } from './preferences';
import { createAnswer } from './sections/answer';
import { createHead } from './sections/head';
import { createTable } from './sections/table';

/** Draws usage: what is loaded, the charts, and all of it as tables; how far a person went back in time stays. */
export class UsageDrawing {
  readonly #channel: Channel<UsageHostMessage, UsageMessage, Preferences>;
  /** How many bars before the newest ones the charts end. */
  #later = 0;

  constructor(channel: Channel<UsageHostMessage, UsageMessage, Preferences>) {
    this.#channel = channel;
  }

  /** Draws a view. */
  draw(view: UsageView, strings: UsageStrings): DrawnView {
    const channel = this.#channel;
    const sections = keptSections(channel);
    const table = (): HTMLElement => {
      const { columns, ...rest } = view.periods[channel.preferences.period].table;
      return createTable({ columns, ...rest }, [columns.length - 1]);
    };
    const tableHolder = element('div', {});
    const fillTable = (): void => {
      if (tableHolder.childElementCount > 0) {
        tableHolder.replaceChildren(table());
      }
    };
    const setUp = { period: channel.preferences.period, later: this.#later };
    const charts =
      view.periods.day.bars.length === 0
        ? undefined
        : new ChartsSection(view, strings, setUp, ({ period, later }) => {
            this.#later = later;
            channel.keepPreferences({ period });
            fillTable();
          });
    const rules = element('ul', {}, ...view.ruleTexts.map((rule) => element('li', {}, rule)));
    const nodes = [
      createHead(view, strings, (value) => {
        channel.send({ type: 'setTimeZone', value });
      }),
      createAnswer(
        view,
        strings,
        (type) => {
          channel.send({ type });
        },
        (type) => {
          channel.send({ type, period: channel.preferences.period });
        },
      ),
      ...(charts === undefined ? [] : [charts.element]),
      element(
        'div',
        { class: 'below' },
        ...(view.periods.day.table.rows.length === 0
          ? []
          : [
              createDetails('table', strings.asTable, sections, () => {
                tableHolder.replaceChildren(table());
                return tableHolder;
              }),
            ]),
        ...(view.rooms === null || view.rooms.rows.length === 0 ? [] : [createRooms(view.rooms, strings, sections)]),
        createDetails('rules', strings.howCounted, sections, rules),
      ),
    ];
    return {
      nodes,
      dispose: () => {
        charts?.dispose();
      },
    };
  }
}

function createRooms(
  rooms: NonNullable<UsageView['rooms']>,
  strings: UsageStrings,
  sections: ReturnType<typeof keptSections>,
): HTMLElement {
  return createDetails('rooms', strings.rooms, sections, () => createTable(rooms));
}
