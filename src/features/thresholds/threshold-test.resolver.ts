import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isPowerCode, type PowerCode, powerOf } from '../../domain/law/powers';
import type { Limb, MissingFact, StatedFact } from '../../domain/thresholds/limb';
import { hasQuestionsTest } from '../../domain/thresholds/statutory-tests/questions-tests';
import type { UnreadTestCode } from '../../domain/thresholds/statutory-tests/unread-tests';
import { testKindOf, thresholdTestOf } from '../../domain/thresholds/threshold-test-of';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import type { Page } from '../../platform/graphql/connection';
import { cursorList } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { listedPage } from '../../platform/graphql/listed-page';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import { badInput } from '../../platform/graphql/scalars';
import type { LawContext } from '../law/law.context';
import { PowerStatusType, PowerType } from '../law/law.type';
import { CitationType } from '../law/legal-basis.type';
import { citationView, gapView } from '../law/legal-views';
import { powerOnDay, statusView } from '../law/power-on-day.type';
import type { Matter } from '../matters/matter';
import type { MattersContext } from '../matters/matters.context';
import type { SettingsContext } from '../settings/settings.context';
import { Section23AType } from './section-23a.type';
import { MissingFactConnection, StatedFactConnection, ThresholdLimbType } from './threshold-limb.type';
import { factsOfMatter } from './threshold-of-matter';
import { type ShownTest, shownTest, shownTestOf } from './threshold-shown';
import { ThresholdTestType } from './threshold-test.type';
import type { ThresholdsContext } from './thresholds.context';

const factCursors = cursorList('facts-of-limb', 'whole');
const missingCursors = cursorList('missing-of-limb', 'whole');

type Context = ThresholdsContext & MattersContext & SettingsContext & LawContext & TodayContext;

interface AskedTest {
  code: PowerCode;
  undertakingId: number | null;
  matter: Matter | null;
  day: Day;
  scenario: string | null;
}

/** An id that cannot be one of ours finds nothing. */
function idAsked(id: string | null | undefined): number | null {
  return id == null ? null : (idOrNull(id) ?? 0);
}

function codeAsked(power: string): PowerCode {
  if (isPowerCode(power)) return power;
  throw badInput(`The catalogue has no power ${JSON.stringify(power.slice(0, 60))}. Expected a code of \`powers\`.`);
}

async function testOfGroup(asked: AskedTest, { thresholds, recordedCommencements }: Context) {
  const { matter, day, scenario } = asked;
  const addressee = asked.undertakingId ?? matter?.partyId ?? null;
  if (addressee === null) {
    throw badInput(
      'The test of s. 23A is put to an undertaking. Expected `undertakingId`, or a matter addressed to one.',
    );
  }
  const read = await thresholds.section23A.for({ asOf: day, scenario }).load(addressee);
  const recorded = await recordedCommencements.under({ knownAt: null, scenario });
  return read === null ? null : shownTestOf(read, day, { scenario, recorded });
}

async function testOfMatter(asked: AskedTest, context: Context): Promise<ShownTest | null> {
  const { code, matter, day, scenario } = asked;
  const recorded = await context.recordedCommencements.under({ knownAt: null, scenario });
  if (!hasQuestionsTest(code)) {
    return shownTest(thresholdTestOf({ power: code as UnreadTestCode }, day, recorded), { scenario, recorded });
  }
  if (matter === null) throw badInput(`The test of ${code} is put to what a matter records. Expected \`matterId\`.`);
  const steps = await context.matters.steps.for({ knownAt: null }).load(matter.id);
  const { settingId } = matter;
  const setting = settingId === null ? null : await context.settings.byId.for({ asOf: day }).load(settingId);
  const facts = factsOfMatter(matter, steps, setting, day);
  return shownTest(thresholdTestOf({ power: code, facts }, day, recorded), { scenario, recorded });
}

@Resolver(() => ThresholdTestType)
export class ThresholdTestResolver {
  @Query(() => ThresholdTestType, {
    nullable: true,
    description:
      'The statutory test of a power on a day. That of s. 23A counts the suspicions recorded in the group of an undertaking; others ask what a matter records. Null where the undertaking or the matter is not there, or not for you to see. A test that is met says nothing of the power being in force, and nothing of whether to use it.',
  })
  async thresholdTest(
    @Arg('power', () => String, { description: 'The code of the power, such as `IMPROVEMENT_PLAN_NOTICE`.' })
    power: string,
    @Arg('undertakingId', () => ID, {
      nullable: true,
      description: 'The possible addressee, for s. 23A; that of the matter unless given.',
    })
    undertakingId: string | null,
    @Arg('matterId', () => ID, { nullable: true, description: 'The matter whose record is read, for other powers.' })
    matterId: string | null,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'On this day; today unless given.' })
    asOf: Day | null,
    @Arg('scenario', () => String, {
      nullable: true,
      description:
        'Suppose what was recorded for this scenario, suspicions and commencements, beside the law as it is. That of the matter unless given.',
    })
    scenario: string | null,
    @Ctx() context: Context,
  ): Promise<ShownTest | null> {
    const code = codeAsked(power);
    const supposed = await context.recordedCommencements.named(scenario);
    const wanted = idAsked(matterId);
    const matter = wanted === null ? null : await context.matters.byId.for({ knownAt: null }).load(wanted);
    if (wanted !== null && matter === null) return null;
    const asked: AskedTest = {
      code,
      undertakingId: idAsked(undertakingId),
      matter,
      day: asOf ?? context.today,
      scenario: supposed ?? matter?.scenario ?? null,
    };
    return testKindOf(code) === 'SUSPICIONS_OF_A_GROUP' ? testOfGroup(asked, context) : testOfMatter(asked, context);
  }

  @FieldResolver(() => PowerType, { description: 'The power, on the day.' })
  power(@Root() { power, asOf, scenario }: ShownTest) {
    return powerOnDay(powerOf(power), asOf, { knownAt: null, scenario });
  }

  @FieldResolver(() => PowerStatusType, {
    description: 'Whether the power could be used on the day: apart from the result, which does not say it.',
  })
  status(@Root() { power, asOf, scenario, recorded }: ShownTest): PowerStatusType {
    return statusView(powerOf(power), asOf, recorded, { knownAt: null, scenario });
  }

  @FieldResolver(() => CitationType, { description: 'The text of the power, as far as it was read.' })
  citation(@Root() { citation }: ShownTest): CitationType {
    return citationView(citation);
  }

  @FieldResolver(() => [ThresholdLimbType], { description: 'Its questions, each with its answer.' })
  limbs(@Root() { tested }: ShownTest) {
    return tested.map((limb) => ({ ...limb, citation: citationView(limb.citation), listed: limb }));
  }

  @FieldResolver(() => MissingFactConnection, { description: 'What is missing for the test to be settled.' })
  missing(@Root() { missing }: ShownTest, @Args(() => PageArgs) page: PageArgs) {
    return missingPage(missing, page);
  }

  @FieldResolver(() => Section23AType, {
    nullable: true,
    description: 'Routes, settings and counterfactuals; null for another power than that of s. 23A.',
  })
  section23A(@Root() { section23A }: ShownTest) {
    return section23A;
  }
}

function missingPage(missing: readonly MissingFact[], page: PageArgs) {
  const shown = missing.map(({ gap, ...one }) => ({ ...one, gap: gap === null ? null : gapView(gap) }));
  return listedPage(shown, missingCursors, page);
}

@Resolver(() => ThresholdLimbType)
export class ThresholdLimbResolver {
  @FieldResolver(() => StatedFactConnection, { description: 'The facts recorded as relevant to it.' })
  facts(@Root() { listed }: { listed: Limb }, @Args(() => PageArgs) page: PageArgs): Page<StatedFact> {
    return listedPage(listed.facts, factCursors, page);
  }

  @FieldResolver(() => MissingFactConnection, {
    description: 'The facts that are missing for it, and who could record them.',
  })
  missing(@Root() { listed }: { listed: Limb }, @Args(() => PageArgs) page: PageArgs) {
    return missingPage(listed.missing, page);
  }
}
