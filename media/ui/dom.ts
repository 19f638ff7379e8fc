/** Makes an element; strings among the children become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Fills `{0}`, `{1}` ... of a translated text. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

/** A text whose numbers stay on one line with their units. */
export function keepUnits(text: string): string {
  return text.replace(/(\d) (?=(?:%|s|min|h|kbit\/s|Mbit\/s)(?![\p{L}\d]))/gu, '$1\u00a0');
}
