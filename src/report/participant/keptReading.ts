import type { Facts } from '../../quality/facts';
import type { SeriesReading } from '../../quality/series';
import type { TableView } from '../../shared/protocol/charts';

/** A value that is made again only when one of the inputs that it was made from is another one. */
export class Kept<Value> {
  #made: { readonly inputs: readonly unknown[]; readonly value: Value } | undefined;

  /** The value made from these inputs. */
  get(inputs: readonly unknown[], make: () => Value): Value {
    const before = this.#made?.inputs;
    const isSame = before?.length === inputs.length && inputs.every((input, i) => Object.is(input, before[i]));
    if (this.#made === undefined || !isSame) {
      this.#made = { inputs, value: make() };
    }
    return this.#made.value;
  }
}

/** What a call was read and judged as when it was last told: told in another zone or by other rules, its samples are not read again. */
export class KeptReading {
  readonly facts = new Kept<Facts>();
  readonly table = new Kept<TableView | null>();
  readonly #series = new Map<string, Kept<SeriesReading>>();

  /** The samples of a stay. */
  seriesOf(participantId: string): Kept<SeriesReading> {
    const kept = this.#series.get(participantId) ?? new Kept<SeriesReading>();
    this.#series.set(participantId, kept);
    return kept;
  }
}
