const uuid = /(?<![\da-z])([\da-f]{4})[\da-f]{4}-?(?:[\da-f]{4}-?){3}[\da-f]{8}([\da-f]{4})(?![\da-z])/giu;

/** The same text with the middle of each UUID left out (`4b3b…2002`), so that what stands beside it is seen. */
export function shortenUuids(text: string): string {
  return text.replace(uuid, '$1…$2');
}
