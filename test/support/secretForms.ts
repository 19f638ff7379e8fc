/** The ways in which a secret may stand in the clear: raw, escaped for JSON or a URL, in hexadecimal and in base64, alone or within a longer text. */
export function secretForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const encoded = encodeURIComponent(secret);
  return [
    ...new Set([
      secret,
      JSON.stringify(secret).slice(1, -1),
      secret.replaceAll('/', '\\/'),
      encoded,
      encoded.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
      encodeURIComponent(encoded),
      new URLSearchParams({ '': secret }).toString().slice(1),
      bytes.toString('hex'),
      ...(['base64', 'base64url'] as const).flatMap((variant) =>
        [0, 1, 2].map((before) => withinBase64(bytes, before, variant)),
      ),
    ]),
  ];
}

/** The part of a text in base64 that `bytes` alone decide when `before` bytes of their group come first. */
function withinBase64(bytes: Buffer, before: number, variant: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(variant);
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}
