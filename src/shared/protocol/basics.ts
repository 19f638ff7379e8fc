import * as v from 'valibot';
import { directions } from '../series';
import { isMoment } from '../time';

/** The type of what a schema lets through; nobody changes a message. */
export type Infer<Schema extends v.GenericSchema> = Unchanging<v.InferOutput<Schema>>;

/** An array of numbers, whatever memory it lies in. */
type Numbers<T> = T extends Float64Array
  ? Float64Array
  : T extends Uint8Array
    ? Uint8Array
    : T extends Uint16Array
      ? Uint16Array
      : T extends Uint32Array
        ? Uint32Array
        : never;

type Unchanging<T> = T extends ArrayBuffer
  ? T
  : T extends Float64Array | Uint8Array | Uint16Array | Uint32Array
    ? Numbers<T>
    : T extends readonly (infer Item)[]
      ? readonly Unchanging<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
        : T;

/** A finished text. */
export const text = v.string();
/** A finite number. */
export const finite = v.pipe(v.number(), v.finite());
/** A moment that a date can hold. */
export const moment = v.pipe(
  v.number(),
  v.check((ms: number) => isMoment(ms)),
);
/** The id or the name of something that is not ours, as long as any that is known. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));
/** One of the two directions. */
export const direction = v.picklist(directions);
/** The entries of a stretch of time. */
export const range = { from: finite, to: finite };
