import type { CallView, HistoryStrings } from '../../../src/shared/protocol/historyView';
import type { Direction } from '../../../src/shared/series';
import { element } from '../../ui/dom';
import { createSign, lookOf } from './look';

/** All calls at one glance, a sign each in each direction; the cards below say the same in words, so nothing of it is read out. */
export function createStrip(
  calls: readonly CallView[],
  strings: HistoryStrings,
  onChoose: (index: number) => void,
): HTMLElement {
  const row = (direction: Direction, name: string): Node[] => [
    element('span', { class: 'strip-name' }, name),
    element(
      'span',
      { class: 'strip-cells' },
      ...calls.map((call, index) =>
        createCell(call, direction, () => {
          onChoose(index);
        }),
      ),
    ),
  ];
  return element(
    'div',
    { class: 'strip', 'aria-hidden': 'true' },
    ...row('recv', strings.receiving),
    ...row('send', strings.sending),
  );
}

function createCell(call: CallView, direction: Direction, onClick: () => void): HTMLElement {
  const { verdicts, when, loadText, browser, isOtherBrowser } = call;
  const verdict = verdicts.find((one) => one.direction === direction);
  const title = [when, verdict?.label ?? loadText, browser].filter((text) => text !== '').join(' · ');
  const cell = element(
    'span',
    { class: isOtherBrowser ? 'cell other' : 'cell', title },
    verdict === undefined
      ? element('span', { class: 'dot' })
      : element(
          'span',
          { class: `verdict ${lookOf(verdict.rating, verdict.isPartial)}` },
          createSign(verdict.rating, verdict.isPartial),
        ),
  );
  cell.addEventListener('click', onClick);
  return cell;
}
