/** Whether two lists hold the same things, in the same order: objects are the same where they are one. */
export function areSame(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first.length === second.length && first.every((one, place) => one === second[place]);
}
