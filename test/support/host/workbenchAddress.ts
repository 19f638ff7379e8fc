/** What a workbench page opens with. */
export interface PageOptions {
  /** Absolute path of the folder to open; an empty window without it. */
  readonly folder?: string | undefined;
  /** Absolute paths of extensions to load in development mode. */
  readonly developmentPaths?: readonly string[];
  /** Absolute path of the script whose `run()` is the test. */
  readonly testsPath?: string;
}

const onServer = (file: string): string => `vscode-remote://remote${encodeURI(file)}`;

/** The address that opens a workbench of the server at `origin` with `options`. */
export function workbenchAddress(origin: string, options: PageOptions): string {
  const payload = [
    ...(options.developmentPaths ?? []).map((file) => ['extensionDevelopmentPath', onServer(file)]),
    ...(options.testsPath === undefined ? [] : [['extensionTestsPath', onServer(options.testsPath)]]),
    ['skipWelcome', 'true'],
  ];
  const address = new URL(origin);
  if (options.folder === undefined) {
    address.searchParams.set('ew', 'true');
  } else {
    address.searchParams.set('folder', options.folder);
  }
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
