import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import type { FormerSetting, NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import type { ProvisionType, RegionCode } from '../../../src/domain/register/vocabulary';
import { addMonths } from '../../../src/domain/values/day';
import { day, group, inspected, nation, randomNumbers, setting } from '../indicators/facts';

const kinds: readonly ProvisionType[] = ['CHILDRENS_HOME', 'CHILDRENS_HOME', 'INDEPENDENT_FOSTERING_AGENCY'];
const regions: readonly RegionCode[] = ['E12000001', 'E12000002', 'E12000007'];

function gradeFor(chance: number, isFirst: boolean): JudgementValue {
  if (chance < 0.04) return 'INADEQUATE';
  if (chance < (isFirst ? 0.35 : 0.22)) return 'REQUIRES_IMPROVEMENT';
  return chance > 0.9 ? 'OUTSTANDING' : 'GOOD';
}

/** A setting with a full inspection about once a year, whose grades are drawn. */
export function drawnSetting(id: string, random: () => number): SettingFacts {
  const count = 1 + Math.floor(random() * 5);
  const inspections = Array.from({ length: count }, (_, back) => {
    const on = addMonths(day, -2 - 13 * back - Math.floor(random() * 4));
    return inspected(on, gradeFor(random(), back === count - 1));
  }).reverse();
  return setting(id, inspections, {
    provisionType: kinds[Math.floor(random() * kinds.length)],
    region: regions[Math.floor(random() * regions.length)],
    places: random() < 0.1 ? null : 1 + Math.floor(random() * 9),
    registeredOn: addMonths(day, -13 * count - 8 - Math.floor(random() * 90)),
  });
}

export interface Invented {
  groups: number;
  ungrouped: number;
  /** Of each group, how many left it and the register. */
  former?: number;
  seed?: number;
}

/** A nation without group effects: groups of one to six settings, and settings in none. */
export function inventedNation({ groups, ungrouped, former = 0, seed = 2025 }: Invented): NationFacts {
  const random = randomNumbers(seed);
  const drawn = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => drawnSetting(`${prefix}${index}`, random));
  const left = (one: SettingFacts): FormerSetting => ({ ...one, leftGroupOn: '2024-09-01', isOnRegister: false });
  return nation(
    Array.from({ length: groups }, (_, index) =>
      group(String(index), drawn(`${index}-`, 1 + (index % 6)), { former: drawn(`gone-${index}-`, former).map(left) }),
    ),
    drawn('none-', ungrouped),
  );
}
