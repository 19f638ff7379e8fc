import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetch as fetchThrough, ProxyAgent } from 'undici';

/** A proxy that lets nothing through, and a `fetch` that must pass it. */
export interface RefusingProxy {
  readonly fetch: typeof globalThis.fetch;
  close(): Promise<void>;
}

/** Starts one on a free port, which answers every tunnel that is asked for with 403; whoever starts it closes it. */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const proxy = createServer();
  proxy.on('connect', (_request, socket) => {
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const dispatcher = new ProxyAgent(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  // VS Code puts such an agent in front of Node's own fetch where a proxy is set; both are undici's.
  const through = fetchThrough as unknown as (
    input: Parameters<typeof globalThis.fetch>[0],
    init: RequestInit & { readonly dispatcher: ProxyAgent },
  ) => Promise<Response>;
  return {
    fetch: (input, init) => through(input, { ...init, dispatcher }),
    close: async () => {
      await dispatcher.destroy();
      const closed = once(proxy, 'close');
      proxy.close();
      proxy.closeAllConnections();
      await closed;
    },
  };
}
