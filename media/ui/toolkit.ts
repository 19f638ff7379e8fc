import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
} from '@vscode/webview-ui-toolkit';

/** Defines the controls' elements; once, before the first is made. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeDropdown(), vsCodeOption());
}

/** How a button looks and what it does. */
export interface ButtonOptions {
  /** Found again by this id after the page was drawn anew. */
  readonly id?: string;
  readonly appearance?: 'primary' | 'secondary';
  /** Its name where the text is a sign. */
  readonly name?: string;
  readonly onClick: () => void;
}

/** A button; `text` is what it shows. */
export function createButton(text: string, options: ButtonOptions): HTMLElement {
  const button = document.createElement('vscode-button');
  button.setAttribute('appearance', options.appearance ?? 'secondary');
  if (options.id !== undefined) {
    button.id = options.id;
  }
  if (options.name !== undefined) {
    button.setAttribute('aria-label', options.name);
    button.title = options.name;
  }
  button.textContent = text;
  button.addEventListener('click', options.onClick);
  return button;
}

/** Shows that a button can do something now, or nothing; it keeps the keyboard's focus either way. */
export function setAvailable(button: HTMLElement, isAvailable: boolean): void {
  if (isAvailable) {
    button.removeAttribute('aria-disabled');
  } else {
    button.setAttribute('aria-disabled', 'true');
  }
}

/** A checkbox with its label; `onChange` hears of a person's change only. */
export function createCheckbox(
  id: string,
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  const checkbox = document.createElement('vscode-checkbox') as HTMLElement & { readonly checked: boolean };
  checkbox.id = id;
  checkbox.toggleAttribute('checked', checked);
  checkbox.textContent = label;
  let known = checked;
  checkbox.addEventListener('change', () => {
    if (checkbox.checked !== known) {
      known = checkbox.checked;
      onChange(known);
    }
  });
  return checkbox;
}

/** One of a dropdown's choices. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** A dropdown that hands on the chosen value. */
export function createDropdown(
  id: string,
  name: string,
  choices: readonly Choice[],
  onChoose: (value: string) => void,
): HTMLElement {
  const dropdown = document.createElement('vscode-dropdown') as HTMLElement & { readonly value: string };
  dropdown.id = id;
  dropdown.setAttribute('aria-label', name);
  for (const { value, label, selected } of choices) {
    const option = document.createElement('vscode-option');
    option.setAttribute('value', value);
    option.toggleAttribute('selected', selected);
    option.textContent = label;
    dropdown.append(option);
  }
  let known = choices.find(({ selected }) => selected)?.value;
  dropdown.addEventListener('change', () => {
    if (dropdown.value !== known) {
      known = dropdown.value;
      onChoose(known);
    }
  });
  return dropdown;
}
