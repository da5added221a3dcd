import type { JudgementValue } from '../../../../src/domain/judgements/frameworks';
import type { GroupFacts, JudgedInspection, NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import type { RegionCode } from '../../../../src/domain/register/vocabulary';
import { addDays, addMonths, type Day, daysBetween } from '../../../../src/domain/values/day';
import { day, group, inspected, nation, randomNumbers, setting } from '../facts';
import { former } from './histories';

const regions: readonly RegionCode[] = ['E12000001', 'E12000002', 'E12000003', 'E12000005', 'E12000007', 'E12000008'];

/** A little over eleven years of yearly inspections, each below good with the same probability whoever owns the setting. */
function inspections(from: Day, random: () => number, belowGood: number): readonly JudgedInspection[] {
  const found: JudgedInspection[] = [];
  for (
    let on = addDays(from, Math.floor(random() * 365));
    on <= day;
    on = addDays(on, 200 + Math.floor(random() * 330))
  ) {
    const value: JudgementValue =
      random() < belowGood ? (random() < 0.2 ? 'INADEQUATE' : 'REQUIRES_IMPROVEMENT') : 'GOOD';
    found.push(inspected(on, value));
  }
  return found;
}

function settingOf(id: string, random: () => number, moves: boolean): SettingFacts {
  const registeredOn = addDays('2014-01-01', Math.floor(random() * 4000));
  const later = addDays(registeredOn, Math.floor(random() * Math.max(1, daysBetween(registeredOn, day))));
  const known = registeredOn < '2015-03-31' ? '2015-03-31' : registeredOn;
  return setting(id, inspections(registeredOn, random, 0.18), {
    registeredOn,
    joinedGroupOn: moves && later > known ? later : known,
    region: regions[Math.floor(random() * regions.length)] ?? null,
    localAuthority: `Council ${Math.floor(random() * 150)}`,
    provisionType: random() < 0.85 ? 'CHILDRENS_HOME' : 'INDEPENDENT_FOSTERING_AGENCY',
  });
}

/** A nation without any group effect: groups of 1 to about 150 settings, a tenth of them acquired and some that left. */
export function bigNation(settings: number, seed: number): NationFacts {
  const random = randomNumbers(seed);
  const groups: GroupFacts[] = [];
  const ungrouped: SettingFacts[] = [];
  for (let made = 0; made < settings; ) {
    const size = Math.max(1, Math.floor(random() ** -0.9));
    const own = Array.from({ length: Math.min(size, 150, settings - made) }, (_, at) =>
      settingOf(`${made + at}`, random, random() < 0.1),
    );
    made += own.length;
    const gone = own
      .filter(() => random() < 0.15)
      .map((one) => settingOf(`${one.settingId}-gone`, random, false))
      .map((one) => {
        const left = addMonths(one.joinedGroupOn, 12 + Math.floor(random() * 60));
        const leftOn = left < day ? left : day;
        return former(
          { ...one, inspections: one.inspections.filter(({ inspectedOn }) => inspectedOn <= leftOn) },
          leftOn,
        );
      });
    if (own.length === 1 && random() < 0.3) ungrouped.push(...own);
    else groups.push(group(`g${groups.length}`, own, { former: gone }));
  }
  return nation(groups, ungrouped);
}
