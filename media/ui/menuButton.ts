import { element } from './dom';
import { createIcon } from './icons';
import { createButton } from './toolkit';

/** One of the choices of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly onChoose: () => void;
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
  const { clientWidth } = document.documentElement;
  popover.style.left = `${Math.max(8, Math.min(left, clientWidth - popover.offsetWidth - 8))}px`;
  popover.style.top = `${bottom + 4}px`;
}

/** A button that unfolds a menu, and the menu (WAI-ARIA, "menu button pattern"). */
export function createMenuButton(
  id: string,
  label: string,
  items: readonly MenuItem[],
): readonly [button: HTMLElement, menu: HTMLElement] {
  const choices = items.map((item) => {
    const choice = element('button', { id: item.id, type: 'button', role: 'menuitem', tabindex: '-1' }, item.label);
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
  menu.setAttribute('aria-label', label);
  const button = createButton(label, {
    id,
    onClick: () => {
      if (menu.togglePopover()) {
        focusOn(0);
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
