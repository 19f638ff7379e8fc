/** Typed arrays as text, because a debugger connection carries JSON. */
interface Packed {
  readonly packed: 'Float64Array' | 'Uint8Array';
  readonly base64: string;
}

/** Makes data with typed arrays fit for a debugger connection. */
export function pack(data: unknown): unknown {
  if (data instanceof Float64Array || data instanceof Uint8Array) {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const packed: Packed = {
      packed: data instanceof Float64Array ? 'Float64Array' : 'Uint8Array',
      base64: bytes.toString('base64'),
    };
    return packed;
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
      const { packed, base64 } = value as { packed: 'Float64Array' | 'Uint8Array'; base64: string };
      const text = atob(base64);
      const bytes = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index++) {
        bytes[index] = text.charCodeAt(index);
      }
      return packed === 'Float64Array' ? new Float64Array(bytes.buffer) : bytes;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
  };
  window.postMessage(unpack(data), '*');
}
