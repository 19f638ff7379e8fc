import assert from 'node:assert/strict';
import type { SessionHostMessage, SessionWebviewMessage } from '../../src/shared/protocol/session';
import { StripState } from '../../src/shared/stripState';
import type { WebviewPage } from '../support/webviewPage';
import { counts, sessionLength, sessionStart, sessionView, showSession, wall } from './sessionFixture';

type Message<Type> = Extract<SessionWebviewMessage, { readonly type: Type }>;

/** What the page said of one type, in order. */
export async function said<Type extends SessionWebviewMessage['type']>(
  webview: WebviewPage,
  type: Type,
): Promise<Message<Type>[]> {
  return (await webview.messages<SessionWebviewMessage>()).filter((one): one is Message<Type> => one.type === type);
}

/** Shows a session of so many people, with the strips of what is in sight. */
export async function showPeople(webview: WebviewPage, people = 9): Promise<void> {
  await webview.show(showSession(sessionView(people)));
  await answerViews(webview);
}

/** What a person's strips show in that session: good, but for the wall of the first three, some silence and some gap. */
function stateAt(index: number, direction: 'send' | 'recv', at: number): number {
  const isWall = at >= wall.from && at < wall.to;
  const later = at - sessionStart;
  if (index === 2 && later > sessionLength / 2 && later < sessionLength / 2 + 60_000) {
    return StripState.notThere;
  }
  if (index === 0 && isWall && direction === 'send') {
    return StripState.severe;
  }
  if ((index === 1 || index === 2) && isWall && direction === 'recv') {
    return StripState.aboveThreshold;
  }
  if (index === 5) {
    return later < 600_000 ? StripState.silent : later < 1_200_000 ? StripState.missing : StripState.good;
  }
  return index === 7 ? StripState.notLoaded : StripState.good;
}

/** Answers what the page asked for last, as the host would: the strips of what is in sight. */
export async function answerViews(webview: WebviewPage): Promise<void> {
  const last = (await said(webview, 'view')).at(-1);
  if (last !== undefined) {
    const { request, from, to, columns } = last;
    const people = Uint32Array.from(Object.values(last.people));
    const strips = (direction: 'send' | 'recv') =>
      Uint8Array.from({ length: columns * people.length }, (_, at) =>
        stateAt(
          people[Math.floor(at / columns)] ?? 0,
          direction,
          from + (((at % columns) + 0.5) * (to - from)) / columns,
        ),
      );
    await webview.show({
      type: 'rows',
      rows: {
        request,
        from,
        to,
        columns,
        people,
        send: strips('send'),
        recv: strips('recv'),
        counts: counts(columns, { from, to }),
      },
    });
  }
}

/** The order of all people by joining, or another. */
export function order(people: readonly number[], text = `${people.length} of 9 people`): SessionHostMessage {
  return {
    type: 'order',
    order: { people: Uint32Array.from(people), text, incident: null, key: 'worst', isDescending: false },
  };
}

/** How far from the left edge of the charts the time lies that is `share` of the way through the session, which is all in sight, px. */
export async function leftOf({ page }: WebviewPage, share: number): Promise<number> {
  const [left, width] = await page.locator('.window').evaluate((one) => {
    const { style } = one as HTMLElement;
    return [parseFloat(style.left), parseFloat(style.width)] as const;
  });
  return left + share * width;
}

/** A point on a person's row, `share` of the way through the session. */
export async function pointOn(webview: WebviewPage, row: number, share: number): Promise<{ x: number; y: number }> {
  const box = (await webview.page.locator('.person:visible').nth(row).boundingBox()) ?? assert.fail();
  const stack = (await webview.page.locator('#chart-stack').boundingBox()) ?? assert.fail();
  return { x: stack.x + (await leftOf(webview, share)), y: box.y + box.height / 2 };
}

/** Moves the pointer to {@link pointOn}, and waits until the page has answered it. */
export async function hoverOn(webview: WebviewPage, row: number, share: number): Promise<void> {
  const { x, y } = await pointOn(webview, row, share);
  await webview.page.mouse.move(x, y);
  await webview.settled();
}
