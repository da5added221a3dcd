/** Every choice of `size` of the things, in their order, each made only when it is asked for. */
export function* combinations<T>(things: readonly T[], size: number): Generator<readonly T[]> {
  if (size < 0 || size > things.length) return;
  const at = Array.from({ length: size }, (_, index) => index);
  for (;;) {
    yield at.map((index) => things[index] as T);
    let moving = size - 1;
    while (moving >= 0 && at[moving] === things.length - size + moving) moving -= 1;
    if (moving < 0) return;
    const next = (at[moving] ?? 0) + 1;
    for (let index = moving; index < size; index += 1) at[index] = next + index - moving;
  }
}

/** One choice from each of the lists, joined, in their order; one empty choice where there are no lists. */
export function* choicesFromEach<T>(lists: readonly (() => Iterable<readonly T[]>)[]): Generator<readonly T[]> {
  const [first, ...others] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const chosen of first()) for (const rest of choicesFromEach(others)) yield [...chosen, ...rest];
}

/** The first few of a series, and whether there were no more. */
export function firstFew<T>(series: Iterable<T>, atMost: number): { few: readonly T[]; isComplete: boolean } {
  const few: T[] = [];
  for (const one of series) {
    if (few.length === atMost) return { few, isComplete: false };
    few.push(one);
  }
  return { few, isComplete: true };
}
