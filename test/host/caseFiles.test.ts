import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { longestCaseBytes } from '../../src/report/case/caseFile';
import { temporaryFolder } from '../support/host/cleanUp';
import { ExtensionWindow } from './support/extensionWindow';
import { MemorySecrets } from './support/memorySecrets';

describe('the editor of case files', () => {
  const folder = temporaryFolder('case-files');
  const fileOf = (name: string): string => path.join(folder, `${name}.whereby-case.json`);
  let window: ExtensionWindow;

  beforeEach(() => {
    window = new ExtensionWindow(new MemorySecrets());
  });

  afterEach(() => {
    window.dispose();
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const pageOf = async (name: string): Promise<string> => {
    const { webview } = await window.openCase(vscode.Uri.file(fileOf(name)));
    return webview.html;
  };

  it('refuses a file of over 200 MB before it is read', async () => {
    writeFileSync(fileOf('huge'), '{"format":"whereby-case"');
    truncateSync(fileOf('huge'), longestCaseBytes + 1);
    assert.match(await pageOf('huge'), /<p role="alert">This file has over 200 MB, [^<]*\.<\/p>/);
  });

  it('says of a file that is gone that it cannot be read', async () => {
    assert.match(await pageOf('gone'), /<p role="alert">This file cannot be read: it is gone, [^<]*\.<\/p>/);
  });

  it('says of a foreign file that it is none, on a page that holds nothing of it and can run nothing', async () => {
    writeFileSync(fileOf('foreign'), '<script>alert(1)</script><img src=x onerror=alert(1)>');
    const page = await pageOf('foreign');
    assert.match(page, /<p role="alert">This is not a case file of Insights for Whereby\.<\/p>/);
    assert.match(page, /http-equiv="Content-Security-Policy" content="default-src 'none'"/);
    assert.doesNotMatch(page, /alert\(1\)|<script|<img/);
  });
});
