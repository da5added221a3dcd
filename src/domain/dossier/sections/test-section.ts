import { answersOfMatter } from '../../matters/recorded-answers';
import { answers } from '../../thresholds/answer';
import type { Limb } from '../../thresholds/limb';
import { type Section23ATest, section23ATest } from '../../thresholds/section-23a/section-23a-test';
import { hasQuestionsTest } from '../../thresholds/statutory-tests/questions-tests';
import { type ThresholdTest, thresholdResults } from '../../thresholds/threshold-test';
import { thresholdTestOf } from '../../thresholds/threshold-test-of';
import { type DossierFacts, mattersOf } from '../dossier-facts';
import { powersUsed } from '../powers-used';
import { cited, type FactReference, ofLaw, type Statement } from '../statement';
import { testDayOf } from '../test-day';

/** A source that is a matter, as tests name it: `matter 12`, `matter 12, step 3`. */
function factOf(source: string): FactReference {
  const [, id, version] = /^matter (\d+)(?:, step (\d+))?$/.exec(source) ?? [];
  return id === undefined
    ? { recordClass: 'REGISTER', id: source, version: null, step: null }
    : { recordClass: 'MATTER', id, version: version === undefined ? null : Number(version), step: null };
}

/** When what a fact rests on was recorded; of what was looked up, as of when it was known. */
function recordedAt(facts: DossierFacts, { recordClass, id, version }: FactReference): string {
  const matter = mattersOf(facts).find((one) => recordClass === 'MATTER' && String(one.id) === id);
  const step = version === null ? matter?.steps.at(-1) : matter?.steps.find((one) => one.version === version);
  return step?.recordedAt ?? facts.knownAt;
}

function ofLimb(facts: DossierFacts, test: ThresholdTest, limb: Limb): readonly Statement[] {
  const { question, answer, citation } = limb;
  const shown = { asOf: test.asOf, citation };
  return [
    ofLaw(facts, `${test.power} ${limb.id}`, { about: question, text: answers[answer], ...shown }),
    ...limb.facts.map(({ statement, source, asOf }) => ({
      about: question,
      text: `Recorded as relevant: ${statement}.`,
      fact: factOf(source),
      source,
      asOf,
      knownAt: recordedAt(facts, factOf(source)),
      citation: cited(citation),
    })),
    ...limb.missing.map(({ what, whoCouldRecord }) =>
      ofLaw(facts, `${test.power} ${limb.id}`, {
        about: question,
        text: `Not recorded: ${what}. Who could record it: ${whoCouldRecord}`,
        ...shown,
      }),
    ),
  ];
}

function ofTest(facts: DossierFacts, test: ThresholdTest): readonly Statement[] {
  const { power, citation, asOf, result, sentence } = test;
  const law = (about: string, text: string) => ofLaw(facts, power, { about, text, citation, asOf });
  return [
    law('Result', `${thresholdResults[result]} ${sentence}`),
    ...test.limbs.flatMap((limb) => ofLimb(facts, test, limb)),
    ...test.notes.map(({ text }) => law('What the law says besides', text)),
  ];
}

function ofCounterfactuals(facts: DossierFacts, test: Section23ATest): readonly Statement[] {
  const urns = new Map(test.settings.map(({ settingId, urn }) => [settingId, urn]));
  const { citation, asOf } = test;
  return test.counterfactuals.flatMap(({ sentence, sets }) => [
    ofLaw(facts, test.power, { about: 'What would change it', text: sentence, citation, asOf }),
    ...sets.map(({ settings, resultThen }) =>
      ofLaw(facts, test.power, {
        about: 'What would change it',
        text: `${settings.map((id) => urns.get(id) ?? id).join(', ')}: then ${thresholdResults[resultThen]}`,
        citation,
        asOf,
      }),
    ),
  ]);
}

function section23AStatements(facts: DossierFacts): readonly Statement[] {
  const { section23A } = facts.lookedUp;
  if (section23A === null) return [];
  const test = section23ATest(section23A, testDayOf(facts.subject.steps, facts.day), facts.recorded);
  return [...ofTest(facts, test), ...ofCounterfactuals(facts, test)];
}

function askedOfMatter(facts: DossierFacts): readonly Statement[] {
  const { subject, recorded, lookedUp } = facts;
  const { setting } = lookedUp;
  return powersUsed(subject, facts.day).flatMap(({ power, on }) => {
    if (!hasQuestionsTest(power)) return [];
    const register = "the Chief Inspector's register";
    const kind = setting === null ? null : { provisionType: setting.provisionType, source: register, asOf: on };
    const said = answersOfMatter(subject.kind, String(subject.id), subject.steps);
    const registered =
      setting === null
        ? []
        : [
            {
              question: 'REGISTERED',
              answer: setting.isOnRegister,
              standard: null,
              statement: `${setting.urn} ${setting.isOnRegister ? 'stands' : 'does not stand'} on the register`,
              source: register,
              from: on,
              to: null,
            },
          ];
    return ofTest(facts, thresholdTestOf({ power, facts: { kind, answers: [...said, ...registered] } }, on, recorded));
  });
}

/** The test of each power, limb by limb, with what is missing and what would change it. For the regulator alone. */
export function testSection(facts: DossierFacts): readonly Statement[] {
  if (facts.audience.lane !== 'REGULATOR') return [];
  return [...section23AStatements(facts), ...askedOfMatter(facts)];
}
