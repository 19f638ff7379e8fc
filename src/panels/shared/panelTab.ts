import type * as vscode from 'vscode';
import { previewTitle } from '../../text/panelTexts';
import type { TextContext } from '../../text/context';
import type { PanelIcon, PanelWindow } from './panelWindow';

/** What a tab says of its panel. */
export function tabText(title: string, isPreview: boolean, { l10n }: Pick<TextContext, 'l10n'>): string {
  return isPreview ? previewTitle(title, l10n) : title;
}

/** The tab of a panel. VS Code is told what changed alone: it draws all tabs anew for each title and icon. */
export class PanelTab {
  readonly #panel: vscode.WebviewPanel;
  readonly #window: Pick<PanelWindow, 'showIcon' | 'context'>;
  #title = '';
  #icon: PanelIcon | undefined;

  constructor(panel: vscode.WebviewPanel, window: Pick<PanelWindow, 'showIcon' | 'context'>) {
    this.#panel = panel;
    this.#window = window;
  }

  /** What the panel is called, safe to show as a label. */
  get title(): string {
    return this.#title;
  }

  /** Shows a title and an icon. */
  show(title: string, icon: PanelIcon, isPreview: boolean): void {
    this.#title = title;
    this.showAs(isPreview);
    if (icon !== this.#icon) {
      this.#icon = icon;
      this.#window.showIcon(this.#panel, icon);
    }
  }

  /** Shows whether it is a preview. */
  showAs(isPreview: boolean): void {
    this.#panel.title = tabText(this.#title, isPreview, this.#window.context());
  }
}
