import type { Localization } from '../../../src/shared/translate';

/** Fills in the English texts, as VS Code does without a language pack. */
export const english: Localization = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (hole, index: string) => String(args[Number(index)] ?? hole)),
  locale: 'en',
};
