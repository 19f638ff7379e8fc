import * as v from 'valibot';

/** The schema of a value that may be anything, also absent. */
export type LenientSchema<T> = v.SchemaWithPipe<
  readonly [v.OptionalSchema<v.UnknownSchema, null>, v.TransformAction<unknown, T>]
>;

/** Reads any value, also an absent one (as null), by a function that never throws. */
export function lenient<T>(read: (value: unknown) => T): LenientSchema<T> {
  return v.pipe(v.optional(v.unknown(), null), v.transform(read));
}
