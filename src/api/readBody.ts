import { untilAborted } from './cancel';

/** What was read of a body. */
export interface Body {
  readonly text: string;
  /** Size of what was read, bytes after decompression. */
  readonly bytes: number;
  /** False when the body went on past the limit. */
  readonly isWhole: boolean;
}

/**
 * Reads a body as UTF-8, at most `maxBytes` of it, then lets go of it, so that nothing more arrives. Throws `Cancelled` as
 * soon as `stop` is aborted, whether `fetch` heard of that or not: in Node 20 and 22 a garbage collection can cut it off
 * from its own signal. Throws what the stream throws when it breaks.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  stop: AbortSignal,
): Promise<Body> {
  if (body === null) {
    return { text: '', bytes: 0, isWhole: true };
  }
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await untilAborted(reader.read(), stop);
      if (done) {
        return { text: text + decoder.decode(), bytes, isWhole: true };
      }
      const room = maxBytes - bytes;
      if (value.byteLength > room) {
        return { text: text + decoder.decode(value.subarray(0, room)), bytes: maxBytes, isWhole: false };
      }
      bytes += value.byteLength;
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    // Not waited for: a stream that hangs may hang here too.
    reader.cancel().catch(() => undefined);
  }
}
