import * as vscode from 'vscode';

/** The one log of the extension. Every line passes the mask, so that a key can stand in none, raw or URL-encoded. */
export class Log implements vscode.Disposable {
  private readonly secrets = new Set<string>();
  private channel: vscode.LogOutputChannel | undefined;

  /** From now on this text is masked in every line. */
  mask(secret: string): void {
    this.secrets.add(secret);
    this.secrets.add(encodeURIComponent(secret.toWellFormed()));
  }

  info(line: string): void {
    this.output.info(this.masked(line));
  }

  warn(line: string): void {
    this.output.warn(this.masked(line));
  }

  /** Logs an error with its chain of causes. */
  error(what: string, error: unknown): void {
    this.output.error(this.masked(`${what}: ${describe(error)}`));
  }

  show(): void {
    this.output.show();
  }

  dispose(): void {
    this.channel?.dispose();
  }

  private get output(): vscode.LogOutputChannel {
    return (this.channel ??= vscode.window.createOutputChannel('Whereby Insights', { log: true }));
  }

  private masked(line: string): string {
    let masked = line;
    for (const secret of this.secrets) {
      masked = masked.replaceAll(secret, '***');
    }
    return masked;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\n  caused by ${describe(error.cause)}`;
}
