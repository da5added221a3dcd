/** `{ a { b { c } } }` from `a`, `b`, `c`. */
export function inside(levels: readonly string[], core: string): string {
  return levels.reduceRight((inner, level) => `${level} { ${inner} }`, core);
}

export function repeated(times: number, part: (at: number) => string, between = ' '): string {
  return Array.from({ length: times }, (_, at) => part(at)).join(between);
}

/** Lists in lists: settings of the group of a setting, and so on; each level multiplies. */
export function listsInLists(levels: number, size = 100): string {
  const level = [`settings(first: ${size})`, 'nodes', 'providerGroup'];
  return `{ ${inside(Array.from({ length: levels }, () => level).flat(), 'id')} }`;
}

/** A list without pages in itself, as deep as one likes. */
export function successors(levels: number): string {
  return `{ ${inside(['localAuthority(code: "888")', ...Array.from({ length: levels }, () => 'successors')], 'id')} }`;
}

export const smallQuery = '{ power(code: "IMPROVEMENT_PLAN_NOTICE") { code } }';
