import * as vscode from 'vscode';
import type { ParticipantPanels } from '../panels/participant/participantPanels';
import type { ReportFormat } from '../panels/participant/exportReport';
import type { ParticipantPanel } from '../panels/participant/participantPanel';

/** Copies the answer of the participant in front as Markdown. */
export async function copyForTicket(panels: ParticipantPanels): Promise<void> {
  const panel = panelWithReport(panels);
  await panel?.copyForTicket();
}

/** Lets a person choose how to save the report of the participant in front, and saves it. */
export async function saveReport(panels: ParticipantPanels): Promise<void> {
  const { t } = vscode.l10n;
  const panel = panelWithReport(panels);
  if (panel === undefined) {
    return;
  }
  const items: readonly (vscode.QuickPickItem & { readonly format: ReportFormat })[] = [
    { label: 'PNG', description: t('the charts with the answer, in light colours'), format: 'pngLight' },
    {
      label: t('PNG as Shown'),
      description: t('the charts with the answer, in the colours of the theme'),
      format: 'pngShown',
    },
    { label: 'Markdown', description: t('the answer, as it is copied for a ticket'), format: 'markdown' },
    { label: 'CSV', description: t('the samples as a table'), format: 'csv' },
    { label: 'JSON', description: t('what Whereby answered, and what was read from it'), format: 'json' },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: t('Save Report') });
  if (picked !== undefined) {
    await panel.save(picked.format);
  }
}

/** The panel in front, if there is anything to copy or save in it; says why not. */
function panelWithReport(panels: ParticipantPanels): ParticipantPanel | undefined {
  const panel = panels.active;
  if (panel?.hasReport === true) {
    return panel;
  }
  void vscode.window.showInformationMessage(
    panel === undefined
      ? vscode.l10n.t('Open a participant first.')
      : vscode.l10n.t('There is nothing to copy or save yet.'),
  );
  return undefined;
}
