import * as vscode from 'vscode';
import { parseApiBaseUrl } from '../api/apiBaseUrl';
import type { QualityRules } from '../shared/quality';
import type { Settings } from '../shared/settings';

/** The section of every setting of this extension. */
const settingsSection = 'wherebyInsights';

/** Reads the settings; never throws. */
export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  return {
    apiBaseUrl: parseApiBaseUrl(configuration.get('apiBaseUrl')),
    pageSize: Math.round(numberWithin(configuration.get('pageSize'), 1, 100, 100)),
    timeZone: readTimeZone(),
    packetLossUnit: configuration.get('packetLossUnit') === 'ratio' ? 'ratio' : 'percent',
    rules: readRules(configuration),
  };
}

/** The rules of the verdict; the severe threshold is never under the other one. */
function readRules(configuration: vscode.WorkspaceConfiguration): QualityRules {
  const loss = numberWithin(configuration.get('quality.lossThresholdPercent'), 0.1, 100, 3);
  const severe = numberWithin(configuration.get('quality.severeLossThresholdPercent'), 0.1, 100, 10);
  return {
    lossThresholdPercent: loss,
    severeLossThresholdPercent: Math.max(loss, severe),
    sustainedSeconds: numberWithin(configuration.get('quality.sustainedSeconds'), 1, 600, 6),
    lowSendBitrateKbps: numberWithin(configuration.get('quality.lowSendBitrateKbps'), 0, 100_000, 500),
  };
}

/** The setting `timeZone` alone: `local`, `utc` or an IANA name, not checked here. */
export function readTimeZone(): string {
  const timeZone: unknown = vscode.workspace.getConfiguration(settingsSection).get('timeZone');
  return typeof timeZone === 'string' ? timeZone : 'local';
}

/** The setting `hidePersonalData` alone. */
export function readHidePersonalData(): boolean {
  return vscode.workspace.getConfiguration(settingsSection).get('hidePersonalData') === true;
}

/** The setting `tools.showPersonalData` alone. */
export function readToolsShowPersonalData(): boolean {
  return vscode.workspace.getConfiguration(settingsSection).get('tools.showPersonalData') === true;
}

/** Hides personal data in every window and every view, or shows it. */
export async function writeHidePersonalData(value: boolean): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(settingsSection);
  await configuration.update('hidePersonalData', value, vscode.ConfigurationTarget.Global);
}

/** Sets the time zone for every window and every view. */
export async function writeTimeZone(value: string): Promise<void> {
  await vscode.workspace.getConfiguration(settingsSection).update('timeZone', value, vscode.ConfigurationTarget.Global);
}

/** Calls back after a change of any of this extension's settings. */
export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(settingsSection)) {
      listener();
    }
  });
}

function numberWithin(value: unknown, min: number, max: number, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}
