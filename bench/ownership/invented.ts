/** Numbers, names and days of the invented register. Nothing of it is anybody's. */

const firstNames = 'Ada Ben Cleo Dev Esi Finn Gwen Hal Ines Jude Kofi Lena Milo Nia Omar Pia Quin Rosa Sam Tara'.split(
  ' ',
);
const lastNames =
  'Ashdown Birkby Calder Dunmore Eastley Farrow Garside Holt Ingram Jessop Kerr Larkin Marsh Norwood Okell Pryce'.split(
    ' ',
  );
const nouns =
  'Alder Beacon Cedar Dale Ember Fern Grove Harbour Iris Juniper Keystone Larch Meadow Nest Oak Pebble Quarry Rowan'.split(
    ' ',
  );
const trades = 'Care Holdings Homes Services Partners Ventures Estates Support Group Living'.split(' ');

/** A number that looks like chance and is the same every time. */
export function scattered(index: number, salt: number): number {
  let mixed = Math.imul(index ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/** Never six zeros, which are no number; 999,983 is prime, and is what stands for them. */
function sixDigits(index: number): string {
  return String((Math.floor(index) * 7919 + 11) % 999_983 || 999_983).padStart(6, '0');
}

/** Spread over the whole range by a prime, so that neighbours in a group are not neighbours in a file. */
export function companyNumber(index: number): string {
  if (index % 20 === 7) return `SC${sixDigits(index / 20)}`;
  if (index % 50 === 3) return `OC${sixDigits(index / 50)}`;
  // 48,611 times five million is well below 2^53, so that this is exact.
  return String((index * 48_611 + 1_234_567) % 99_999_989).padStart(8, '0');
}

export function companyName(index: number): string {
  const ending = index % 50 === 3 && index % 20 !== 7 ? 'LLP' : 'LIMITED';
  return `${pick(nouns, scattered(index, 1))} ${pick(trades, scattered(index, 2))} ${index} ${ending}`.toUpperCase();
}

export function dayOfIndex(index: number, salt: number, firstYear: number, years: number): string {
  const chance = scattered(index, salt);
  const month = String(1 + ((chance >>> 8) % 12)).padStart(2, '0');
  return `${firstYear + (chance % years)}-${month}-${String(1 + ((chance >>> 16) % 28)).padStart(2, '0')}`;
}

export interface InventedPerson {
  forename: string;
  middle_name: string;
  surname: string;
  month: number;
  year: number;
}

/** One of so many people: who holds several companies is the same in each. */
export function personOf(index: number): InventedPerson {
  const chance = scattered(index, 5);
  return {
    forename: pick(firstNames, chance),
    middle_name: pick(firstNames, chance >>> 5),
    surname: `${pick(lastNames, chance >>> 10)}${pick(lastNames, chance >>> 15).toLowerCase()}`,
    month: 1 + (chance % 12),
    year: 1940 + ((chance >>> 8) % 60),
  };
}
