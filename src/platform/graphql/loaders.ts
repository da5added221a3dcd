import DataLoader from 'dataloader';

/** Many rows per key, in key order. A key with no rows gets an empty list. */
export function groupedByKey<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): V[][] {
  const grouped = new Map<K, V[]>(keys.map((key) => [key, []]));
  for (const row of rows) grouped.get(keyOf(row))?.push(row);
  return keys.map((key) => grouped.get(key) ?? []);
}

/** One row per key, in key order. A key with no row gets null. */
export function oneByKey<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): (V | null)[] {
  const found = new Map<K, V>(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/**
 * Loaders of one kind that differ in their arguments: one loader for each set of arguments, made when first asked.
 *
 * The keys of one loader are answered by one statement.
 */
export class LoadersByArguments<Arguments, K, V> {
  private readonly loaders = new Map<string, DataLoader<K, V>>();

  constructor(private readonly load: (args: Arguments, keys: readonly K[]) => Promise<readonly V[]>) {}

  for(args: Arguments): DataLoader<K, V> {
    const signature = JSON.stringify(args);
    let loader = this.loaders.get(signature);
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => this.load(args, keys), { maxBatchSize: 2000 });
      this.loaders.set(signature, loader);
    }
    return loader;
  }
}
