import type { FastifyRequest } from 'fastify';
import type { AskByName, PageAnswer } from '../page-answer';
import type { PageInfo } from '../undertaking-answer';
import type { NamedGroup, ShownEstimate } from './detection-answer';

/** What can be said of one group under the outcome. */
export interface ShownEffect {
  id: string;
  place: number;
  n: number;
  observed: number;
  expected: number;
  /** Null for a group that is too small to be tested. */
  q: number | null;
  ratio: ShownEstimate;
  funnel95: { low: number; high: number };
  funnel998: { low: number; high: number };
  providerGroup: NamedGroup;
}

interface EffectsAnswer {
  groupEffects: { totalCount: number; nodes: readonly ShownEffect[]; pageInfo: PageInfo };
}

interface FlaggedAnswer {
  findings: {
    nodes: readonly {
      providerGroup: { id: string };
      numbers: readonly { name: string; value: string | null }[];
    }[];
    pageInfo: PageInfo;
  };
}

/** What is asked of whom. */
export interface EffectsQuestion {
  asOf: string | null;
  definition: string;
  outcome: string;
}

export interface EffectsRead {
  answers: readonly PageAnswer<unknown>[];
  /** Of every group that was tested; null where nothing was answered. */
  tested: readonly ShownEffect[] | null;
  tooSmall: number;
  /** How many groups were left unread, tested or not; 0 where all that were tested are there. */
  unread: number;
  /** Groups that the rule found under the outcome. */
  flagged: ReadonlySet<string>;
  /** Whether every one of those is there. */
  knowsFlagged: boolean;
}

const pageSize = { effects: 100, flagged: 10 };
/** A page of ours takes no more of a visitor's points than this many questions cost. */
const mostPages = { effects: 8, flagged: 8 };

interface AllPages<Answer> {
  answers: readonly PageAnswer<Answer>[];
  all: readonly Answer[];
  isWhole: boolean;
}

async function readPages<Answer>(
  ask: (after: string | null) => Promise<PageAnswer<Answer>>,
  isEnough: (answer: Answer) => boolean,
  nextOf: (answer: Answer) => PageInfo,
  most: number,
): Promise<AllPages<Answer>> {
  const answers: PageAnswer<Answer>[] = [];
  const all: Answer[] = [];
  let after: string | null = null;
  while (answers.length < most) {
    const answer: PageAnswer<Answer> = await ask(after);
    answers.push(answer);
    if (answer.data === null) return { answers, all, isWhole: false };
    all.push(answer.data);
    const { hasNextPage, endCursor } = nextOf(answer.data);
    if (!hasNextPage || endCursor === null || isEnough(answer.data)) return { answers, all, isWhole: true };
    after = endCursor;
  }
  return { answers, all, isWhole: false };
}

/** Under which outcome the rule found the group: the one it tells of first, and the other where that is beyond chance too. */
function isFlaggedUnder(outcome: string, numbers: FlaggedAnswer['findings']['nodes'][number]['numbers']): boolean {
  const value = (name: string) => numbers.find((number) => number.name === name)?.value;
  return value('outcome') === outcome || (value('otherOutcome') === outcome && value('otherFound') === 'yes');
}

/** Reads every tested group, the most remarkable first: those too small to be tested come after all others. */
export async function readEffects(
  ask: AskByName,
  question: EffectsQuestion,
  request: FastifyRequest,
): Promise<EffectsRead> {
  const { outcome, ...ofRun } = question;
  const effects = await readPages<EffectsAnswer>(
    (after) => ask('AnalystGroupEffects', { ...question, first: pageSize.effects, after }, request),
    ({ groupEffects }) => groupEffects.nodes.some(({ q }) => q === null),
    ({ groupEffects }) => groupEffects.pageInfo,
    mostPages.effects,
  );
  const found = await readPages<FlaggedAnswer>(
    (after) => ask('AnalystFlaggedGroups', { ...ofRun, first: pageSize.flagged, after }, request),
    () => false,
    ({ findings }) => findings.pageInfo,
    mostPages.flagged,
  );
  const read = effects.all.flatMap(({ groupEffects }) => groupEffects.nodes);
  const tested = read.filter(({ q }) => q !== null);
  const inAll = effects.all[0]?.groupEffects.totalCount ?? 0;
  const flagged = found.all.flatMap(({ findings }) =>
    findings.nodes
      .filter(({ numbers }) => isFlaggedUnder(outcome, numbers))
      .map(({ providerGroup }) => providerGroup.id),
  );
  return {
    answers: [...effects.answers, ...found.answers],
    tested: effects.all.length === 0 ? null : tested,
    tooSmall: effects.isWhole ? inAll - tested.length : read.length - tested.length,
    unread: effects.isWhole ? 0 : inAll - read.length,
    flagged: new Set(flagged),
    knowsFlagged: found.isWhole,
  };
}
