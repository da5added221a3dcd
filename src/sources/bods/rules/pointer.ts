/** The names on the way of an RFC 6901 pointer; null where the text is none. */
export function pointerSteps(pointer: string): readonly string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || !pointer.split('/').every((step) => !/~(?![01])/.test(step))) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether the pointer leads to something in the value. */
export function leadsSomewhere(value: unknown, steps: readonly string[]): boolean {
  let here: unknown = value;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return true;
}
