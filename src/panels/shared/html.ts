import { randomBytes } from 'node:crypto';

/** What a panel's page is made of. */
export interface PageParts {
  /** The name of the panel, which its script finds its place by. */
  readonly panel: string;
  readonly language: string;
  /** Built, so that neither can end its own element. */
  readonly script: string;
  readonly style: string;
}

/**
 * The page of a panel: one script and one style sheet, admitted by a fresh nonce and by nothing else, no data. Both stand in
 * the page: asking for them as files would take longer than all that they do, and nothing of this computer need be readable.
 */
export function panelHtml({ panel, language, script, style }: PageParts): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta property="csp-nonce" content="${nonce}" />
    <title>Whereby Insights</title>
    <style nonce="${nonce}">${style}</style>
  </head>
  <body>
    <main id="${panel}"></main>
    <script nonce="${nonce}">${script}</script>
  </body>
</html>`;
}
