import * as fc from 'fast-check';
import type { FormerSetting, NationFacts, SettingFacts } from '../../../../src/domain/nation/facts';
import { addMonths } from '../../../../src/domain/values/day';
import { day, group, nation } from '../facts';
import { former, histories, history } from './histories';

const anySetting = fc.record({
  grades: fc.array(fc.constantFrom('O', 'G', 'G', 'R', 'I'), { maxLength: 7 }).map((letters) => letters.join('')),
  registeredMonthsAgo: fc.constantFrom(3, 9, 30, 100),
  joinedMonthsAgo: fc.constantFrom(3, 9, 30, 100, 130),
  localAuthority: fc.constantFrom('Lancashire', 'Salford'),
  provisionType: fc.constantFrom('CHILDRENS_HOME' as const, 'INDEPENDENT_FOSTERING_AGENCY' as const),
});
const anyFormer = fc.tuple(anySetting, fc.constantFrom(2, 14, 40), fc.boolean());
type Drawn = typeof anySetting extends fc.Arbitrary<infer T> ? T : never;

function settingFrom(id: string, { grades, registeredMonthsAgo, joinedMonthsAgo, ...more }: Drawn): SettingFacts {
  const registeredOn = addMonths(day, -registeredMonthsAgo);
  const joined = addMonths(day, -joinedMonthsAgo);
  const joinedGroupOn = joined < registeredOn ? registeredOn : joined;
  return history(id, grades, { ...more, registeredOn, joinedGroupOn });
}

function formerFrom(id: string, [drawn, leftMonthsAgo, isOnRegister]: [Drawn, number, boolean]): FormerSetting {
  const facts = settingFrom(id, drawn);
  const left = addMonths(day, -leftMonthsAgo);
  return former(facts, left < facts.joinedGroupOn ? facts.joinedGroupOn : left, isOnRegister);
}

const anyGroup = fc.record({
  settings: fc.array(anySetting, { minLength: 1, maxLength: 14 }),
  former: fc.array(anyFormer, { maxLength: 6 }),
  /** So many more that were good until they were not. */
  falling: fc.constantFrom(0, 0, 4, 8),
});

const steady = [
  ...histories('steady', 60, 'GGGGG'),
  ...histories('poor', 6, 'GRGRG'),
  ...histories('fosters', 12, 'GGRGG', { provisionType: 'INDEPENDENT_FOSTERING_AGENCY' }),
];

/** Up to four groups of any history, beside a steady nation. */
export const anyNation: fc.Arbitrary<NationFacts> = fc.array(anyGroup, { minLength: 1, maxLength: 4 }).map((drawn) =>
  nation(
    drawn.map(({ settings, former: gone, falling }, index) =>
      group(
        `g${index}`,
        [
          ...settings.map((one, at) => settingFrom(`g${index}-${at}`, one)),
          ...histories(`g${index}-falls`, falling, 'GGGRR'),
        ],
        { former: gone.map((one, at) => formerFrom(`g${index}-was-${at}`, one)) },
      ),
    ),
    steady,
  ),
);
