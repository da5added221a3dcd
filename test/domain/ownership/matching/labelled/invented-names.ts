const beginnings =
  'Alder Amber Ash Bram Bren Caer Cald Carn Cran Dar Dun Elder Fal Fen Gar Gos Hart Haw Holm Kes Kil Lark Lin Mar Mel Nor Oak Pen Quar Ros Row Sel Stan Thorn Wal Wen Whit Win Wren Yar'.split(
    ' ',
  );
const endings =
  'brook bury combe cote croft dale den field ford gate grove ham hollow hurst lea ley low mere mont more ridge shaw stead stoke stone thorpe ton wade well wick wold worth'.split(
    ' ',
  );

/** So many invented brands, no two alike. They share their halves, as place names do, so that many look alike. */
export function inventedBrands(count: number, random: () => number): string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const [first, last] = [beginnings, endings].map((list) => list[Math.floor(random() * list.length)]);
    const middle = random() < 0.15 ? 'ing' : '';
    found.add(`${first}${middle}${last}`);
  }
  return [...found];
}

/** One letter typed otherwise, left out, doubled, or swapped with the next; never the first, nor a blank. */
export function misspelt(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 3));
  if (!/^[a-z]{2}$/.test(text.slice(at, at + 2)) || text[at] === text[at + 1]) return misspelt(text, random);
  const kinds = [
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + text[at] + text.slice(at),
    () => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
    () => `${text.slice(0, at)}${text[at] === 'e' ? 'r' : 'e'}${text.slice(at + 1)}`,
  ];
  return (kinds[Math.floor(random() * kinds.length)] as () => string)();
}
