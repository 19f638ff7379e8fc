const kinds = { Float64Array, Uint8Array, Uint16Array, Uint32Array } as const;
type Kind = keyof typeof kinds;

/** Typed arrays as text, because a debugger connection carries JSON. */
interface Packed {
  readonly packed: Kind;
  readonly base64: string;
}

/** Makes data with typed arrays fit for a debugger connection. */
export function pack(data: unknown): unknown {
  for (const [packed, Type] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
    if (data instanceof Type) {
      const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      return { packed, base64: bytes.toString('base64') } satisfies Packed;
    }
  }
  if (Array.isArray(data)) {
    return data.map(pack);
  }
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, pack(value)]));
  }
  return data;
}

/** Runs in the page: undoes {@link pack} and posts the data to the window. */
export function unpackInPage(data: unknown): void {
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map(unpack);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if ('packed' in value) {
      const { packed, base64 } = value as Packed;
      const text = atob(base64);
      const bytes = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index++) {
        bytes[index] = text.charCodeAt(index);
      }
      const types = { Float64Array, Uint8Array, Uint16Array, Uint32Array };
      return new types[packed](bytes.buffer);
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
  };
  window.postMessage(unpack(data), '*');
}
