import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a VS Code server know a display language as an installed language pack does: one that leaves VS Code's own texts
 * English, and by which extensions choose theirs.
 */
export function addLanguage(language: string, userDataFolder: string): void {
  const translations = path.join(userDataFolder, `${language}.json`);
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: language,
    extensions: [{ extensionIdentifier: { id: `tests.language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translations },
    label: language,
  };
  writeFileSync(path.join(userDataFolder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
