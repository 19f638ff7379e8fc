import type { Page } from 'playwright-core';
import { createSampleAccount } from '../../../src/sample/sampleAccount';

type Row = Readonly<Record<'displayName' | 'externalId' | 'deviceId' | 'userId' | 'comment', string | null>>;

/** What names a person of a session of the sample account of a moment, or was typed by one: all of it that a word of the product could not be. */
export async function personalTextsOf(now: number, roomSessionId: string): Promise<readonly string[]> {
  const { fetch } = createSampleAccount(now);
  const query = new URLSearchParams({ roomSessionId, limit: '100' });
  const answer = await fetch(`https://sample.invalid/v1/insights/participants?${query.toString()}`);
  const { results } = (await answer.json()) as { readonly results: readonly Row[] };
  const texts = results.flatMap(({ displayName, externalId, deviceId, userId, comment }) => [
    displayName,
    externalId,
    deviceId,
    userId,
    comment,
  ]);
  return [...new Set(texts)].filter((text): text is string => text !== null && text.length > 4);
}

/** Which of the texts stand in a text. */
export function textsIn(text: string, texts: readonly string[]): readonly string[] {
  return texts.filter((one) => text.includes(one));
}

/** Where any of the texts stands in the window or a webview of it, with what is around it; attributes and titles of tabs and window are read too. */
export async function textsInWindow(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const pages = await Promise.all(page.frames().map((frame) => frame.content()));
  return [await page.title(), ...pages.map(decoded)].flatMap((content) =>
    textsIn(content, texts).map((text) => {
      const at = content.indexOf(text);
      return content.slice(Math.max(0, at - 200), at + text.length + 100);
    }),
  );
}

/** What the page says, without the description of the command center, which VS Code does not write anew when a tab has another title. */
function decoded(html: string): string {
  const own = html.replace(/aria-description="Search [^"]*"/g, '');
  return own.replaceAll('&amp;', '&').replaceAll('&nbsp;', '\u00a0').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
