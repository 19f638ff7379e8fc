import { element } from './dom';
import { createIcon } from './icons';
import { createButton } from './toolkit';

/** One of the choices of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Whether it is the one in force, where the menu is for choosing one of several. */
  readonly isChecked?: boolean;
  readonly onChoose: () => void;
}

/** A button and the menu that it unfolds. */
export interface MenuOptions {
  readonly id: string;
  readonly label: string;
  /** Its whole name where the label says less. */
  readonly name?: string;
  readonly items: readonly MenuItem[];
}

const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Puts an open popover under a button, inside the window. */
export function placeUnder(popover: HTMLElement, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  popover.style.left = `${Math.max(8, Math.min(left, clientWidth - popover.offsetWidth - 8))}px`;
  popover.style.top = `${Math.max(8, Math.min(bottom + 4, clientHeight - popover.offsetHeight - 8))}px`;
}

/** A button that unfolds a menu, and the menu (WAI-ARIA, "menu button pattern"). */
export function createMenuButton({
  id,
  label,
  name = label,
  items,
}: MenuOptions): readonly [button: HTMLElement, menu: HTMLElement] {
  const choices = items.map((item) => {
    const role =
      item.isChecked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemradio', 'aria-checked': String(item.isChecked) };
    const choice = element('button', { id: item.id, type: 'button', tabindex: '-1', ...role }, item.label);
    choice.addEventListener('click', () => {
      menu.hidePopover();
      button.focus();
      item.onChoose();
    });
    return choice;
  });
  const focusOn = (index: number): void => {
    placeUnder(menu, button);
    choices.at(index)?.focus();
  };
  const menu = element('div', { id: `${id}-menu`, class: 'menu', popover: '', role: 'menu' }, ...choices);
  menu.setAttribute('aria-label', name);
  const button = createButton(label, {
    id,
    ...(name === label ? {} : { name }),
    onClick: () => {
      if (menu.togglePopover()) {
        focusOn(
          Math.max(
            0,
            items.findIndex(({ isChecked }) => isChecked),
          ),
        );
      }
    },
  });
  button.append(element('span', { slot: 'end' }, createIcon('unfold')));
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      menu.showPopover();
      focusOn(event.key === 'ArrowUp' ? -1 : 0);
    }
  });
  menu.addEventListener('toggle', (event) => {
    button.setAttribute('aria-expanded', String(event.newState === 'open'));
  });
  menu.addEventListener('keydown', (event) => {
    const index = choices.findIndex((choice) => choice === document.activeElement);
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      choices[move(index, choices.length)]?.focus();
    } else if (event.key === 'Tab') {
      menu.hidePopover();
      button.focus();
    }
  });
  return [button, menu];
}
