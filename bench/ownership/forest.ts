import { seededNumbers } from '../../src/domain/statistics/seeded-random';

/** Who holds whom in the invented register: trees of companies, and a few circles. */
export interface Forest {
  /** The company that holds the majority of each; -1 at a top. */
  parent: Int32Array;
  majorityEdges: number;
  cycles: number;
  deepest: number;
  /** Sizes of the groups, largest first: as many as are asked for. */
  largest: readonly number[];
}

/** Shares of all companies in the two largest groups: some 739,000 and 93,000 of five million. */
const largestShares = [0.148, 0.0186];
/** Of the other stretches, so many are a company alone: with it, four of five companies have a parent. */
const aloneShare = 0.56;
const cyclesPerCompany = 188 / 5_000_000;

function sizeOfGroup(random: () => number): number {
  if (random() < aloneShare) return 1;
  const kind = random();
  if (kind < 0.6) return 2 + Math.floor(random() * 3);
  if (kind < 0.9) return 5 + Math.floor(random() * 5);
  return kind < 0.99 ? 10 + Math.floor(random() * 31) : 41 + Math.floor(random() * 360);
}

/** How many each holds, so that no tree is deeper than fourteen: a chain where it is short enough. */
function branching(size: number, random: () => number): number {
  if (size <= 15) return 1 + Math.floor(random() * 3);
  return size <= 4096 ? 2 + Math.floor(random() * 2) : 3;
}

/** Each company's majority holder. Equal numbers give equal forests. */
export function makeForest(companies: number, seed: number): Forest {
  const random = seededNumbers(seed);
  const parent = new Int32Array(companies).fill(-1);
  const sizes: number[] = [];
  const wantedCycles = companies < 100 ? 0 : Math.max(1, Math.round(companies * cyclesPerCompany));
  let [start, edges, cycles, deepest] = [0, 0, 0, 0];
  while (start < companies) {
    const share = largestShares[sizes.length];
    const wanted = share ? Math.max(1, Math.floor(companies * share)) : sizeOfGroup(random);
    const size = Math.min(wanted, companies - start);
    const each = branching(size, random);
    for (let place = 1; place < size; place += 1) parent[start + place] = start + Math.floor((place - 1) / each);
    edges += size - 1;
    deepest = Math.max(deepest, depthOf(parent, start + size - 1));
    // A circle: the top is held by one of those under it. The two largest groups are left whole.
    if (size >= 3 && !share && cycles < wantedCycles && random() < 0.02 + (companies < 10_000 ? 0.5 : 0)) {
      parent[start] = start + size - 1;
      cycles += 1;
      edges += 1;
    }
    sizes.push(size);
    start += size;
  }
  const largest = sizes.sort((first, second) => second - first).slice(0, 10);
  return { parent, majorityEdges: edges, cycles, deepest, largest };
}

function depthOf(parent: Int32Array, company: number): number {
  let depth = 0;
  for (let at = company; (parent[at] ?? -1) >= 0; at = parent[at] ?? -1) depth += 1;
  return depth;
}
