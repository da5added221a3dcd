import type { Database } from '../../src/platform/database/database';
import { type GivenRoad, homes, people, roadDay } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { codesOf, issue, noticeOn, openingOn, type Tried, tryingOver } from './support/matters';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const trying = tryingOver(() => database, 'plan');
const by = people.officer;

type Contents = Awaited<ReturnType<typeof noticeOn>>['contents'];

async function draft(change: (contents: Contents) => object): Promise<Tried> {
  const { contents } = await noticeOn(database, road);
  const particulars = { ...contents, ...change(contents) };
  return trying({ by, step: 'DRAFT_NOTICE', on: roadDay, more: { opening: openingOn(road), particulars } });
}

/** Drafts the notice with the change, puts it forward, and answers what came of it. */
async function putForward(change: (contents: Contents) => object): Promise<Tried> {
  const drafted = await draft(change);
  if (drafted.matter === null) return drafted;
  const more = { matterId: drafted.matter.id, expectedVersion: 1 };
  return trying({ by, step: 'ASK_APPROVAL', on: roadDay, more });
}

const blanks = [
  ['spaces', '  \t\n '],
  ['a space of no width', '\u200b'],
  ['a word joiner', '\u2060\u2060'],
  ['a mark of byte order', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['an empty letter of Hangul', '\u3164'],
  ['a full stop alone', '.'],
] as const;

describe('a notice that looks whole and says nothing', () => {
  it.each(blanks)('is held to leave out its requirement where that is %s', async (_, blank) => {
    const tried = await putForward(() => ({ requirement: blank }));
    expect(tried.problems.map(({ code, citation }) => [code, citation])).toEqual([
      ['CONTENT_MISSING', 'Care Standards Act 2000, s. 23A(4)(c)'],
    ]);
  });

  it.each(blanks)('is held to name no issue where that is %s', async (_, blank) => {
    const tried = await putForward(({ subsidiaries: [first] }) => ({
      subsidiaries: [{ ...first, settings: first?.settings.map((one) => ({ ...one, issues: [blank] })) }],
    }));
    expect([tried.matter, codesOf(tried)]).toEqual([null, [...new Array(2).fill('CONTENT_NOT_OF_THE_FORM')]]);
  });
});

describe('what a notice names', () => {
  const named = (change: object) => (contents: Contents) => ({
    subsidiaries: contents.subsidiaries.map((one) => ({
      ...one,
      settings: one.settings.map((setting, place) => (place === 0 ? { ...setting, ...change } : setting)),
    })),
  });

  it('is no setting of another group', async () => {
    expect(codesOf(await putForward(named({ urn: homes.ofStranger })))).toEqual(
      expect.arrayContaining(['NOT_OF_THE_GROUP', 'SUSPICION_NOT_STANDING']),
    );
  });

  it('is no setting under the name of another subsidiary, nor of a person', async () => {
    const [row] = await database.query<{ id: number }>({
      text: `insert into party (kind) values ('PERSON') returning id`,
      values: [],
    });
    for (const undertakingId of [road.beta, road.stranger, row?.id]) {
      const tried = await putForward(({ subsidiaries }) => ({
        subsidiaries: subsidiaries.map((one) => ({ ...one, undertakingId: String(undertakingId) })),
      }));
      expect(codesOf(tried)).toContain('NOT_OF_THE_GROUP');
    }
  });

  it('rests on the suspicion of that setting, and not on that of the one beside it', async () => {
    const tried = await putForward(({ subsidiaries: [first] }) => {
      const [one, other] = first?.settings ?? [];
      return {
        subsidiaries: [{ ...first, settings: [{ ...one, suspicionId: other?.suspicionId }, other] }],
      };
    });
    expect(codesOf(tried)).toEqual(['SUSPICION_NOT_STANDING']);
  });

  it('is each setting once', async () => {
    const tried = await putForward(({ subsidiaries: [first] }) => ({ subsidiaries: [first, first] }));
    expect(codesOf(tried)).toEqual(['NAMED_TWICE', 'NAMED_TWICE']);
  });

  it('is no more than 500 of anything', async () => {
    const tried = await draft(({ subsidiaries: [first] }) => ({
      subsidiaries: [{ ...first, settings: [{ ...first?.settings[0], issues: new Array(501).fill(issue) }] }],
    }));
    expect(codesOf(tried)).toEqual(['CONTENT_NOT_OF_THE_FORM']);
  });
});

describe('a title', () => {
  it.each(blanks)('is not %s', async (_, title) => {
    const opening = { ...openingOn(road), title };
    const tried = await trying({ by, step: 'DRAFT_NOTICE', on: roadDay, more: { opening } });
    expect(codesOf(tried)).toEqual(['FIELD_NOT_OF_THE_FORM']);
  });
});
