import type { Day } from '../values/day';
import type { FindingInput, FindingInputs } from './indicator';

type Column<Entry> = readonly Entry[] | { all: Entry };

/** A list of inputs by columns. What is the same in all of it stands once: mostly it is all of one day. */
interface PackedList {
  value: readonly FindingInput['value'][];
  of: Column<string>;
  asOf: Column<Day | null>;
}

/** As inputs are kept: little more than half as long, and parsed by the database in a third of the time. */
type PackedInputs = Readonly<Record<string, PackedList>>;

/** As they may be found: those of findings made before they were packed stand as they were. */
export type KeptInputs = Readonly<Record<string, PackedList | readonly FindingInput[]>>;

function packedColumn<Entry>(entries: readonly Entry[]): Column<Entry> {
  const [first] = entries;
  return first !== undefined && entries.every((entry) => entry === first) ? { all: first } : entries;
}

function entryOf<Entry>(column: Column<Entry>, place: number): Entry {
  if ('all' in column) return column.all;
  const entry = column[place];
  if (entry === undefined) throw new RangeError(`Expected an entry at place ${place} of ${column.length} inputs.`);
  return entry;
}

/** The lists by columns. `unpackedInputs` gives them back as they were. */
export function packedInputs(inputs: FindingInputs): PackedInputs {
  const packed = Object.entries(inputs).map(([name, list]): [string, PackedList] => [
    name,
    {
      value: list.map(({ value }) => value),
      of: packedColumn(list.map(({ of }) => of)),
      asOf: packedColumn(list.map(({ asOf }) => asOf)),
    },
  ]);
  return Object.fromEntries(packed);
}

function isPacked(list: PackedList | readonly FindingInput[]): list is PackedList {
  return !Array.isArray(list);
}

function unpacked({ value, of, asOf }: PackedList): readonly FindingInput[] {
  return value.map((one, place) => ({ value: one, of: entryOf(of, place), asOf: entryOf(asOf, place) }));
}

/** The lists as the rule gave them. */
export function unpackedInputs(kept: KeptInputs): FindingInputs {
  const lists = Object.entries(kept).map(([name, list]) => [name, isPacked(list) ? unpacked(list) : list] as const);
  return Object.fromEntries(lists);
}
