import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import type { OwnershipRecord } from '../../../src/domain/ownership/records';
import type { PublicationFacts, RecordHistory } from '../../../src/sources/bods/facts';
import { statementsFor, type WritableStatement } from '../../../src/sources/bods/statements-for';
import { type BodsLayout, writeBods } from '../../../src/sources/bods/write-bods';
import { describeWithPublishedBods, publishedPaths } from './support/published-bods';
import { randomHistories } from './support/random-facts';
import { piecesOf, readFrom } from './support/read-statements';

const publication: PublicationFacts = {
  publishedOn: '2026-06-30',
  publisher: 'The oversight service',
  licence: 'https://example.com/licence',
};

async function written(statements: Iterable<WritableStatement>, layout: BodsLayout): Promise<Buffer> {
  const target = new PassThrough();
  const [bytes] = await Promise.all([buffer(target), writeBods(statements, target, layout)]);
  return bytes;
}

const statementsOf = (histories: RecordHistory[]) => histories.flatMap((one) => [...statementsFor(one, publication)]);

/** What was said of the record and when, without what a record has no place for. */
function saidBy(history: RecordHistory): object[] {
  const versions = history.versions.map(({ from, facts }, index) => ({
    saidOn: from,
    status: index === 0 ? 'new' : 'updated',
    facts,
  }));
  const last = versions.at(-1)!;
  const closed = history.closedOn === null ? [] : [{ saidOn: history.closedOn, status: 'closed', facts: last.facts }];
  return [...versions, ...closed].map(({ facts, ...said }) => {
    const common = { recordId: history.recordId, recordType: facts.recordType, ...said };
    if (facts.recordType === 'person') return { ...common, name: facts.name, personType: facts.personType };
    if (facts.recordType === 'relationship') return { ...common, ...facts, ...partiesOf(facts) };
    const { isComponent: _, unspecified: __, jurisdiction, identifiers, ...rest } = facts;
    const retired = identifiers.map((identifier) => ({ ...identifier, retiredOn: null }));
    return { ...common, ...rest, jurisdiction: jurisdiction?.code ?? null, identifiers: retired };
  });
}

function partiesOf(facts: { subject: unknown; interestedParty: unknown }): object {
  const reference = (party: unknown) => (typeof party === 'string' ? { recordId: party } : party);
  return { subject: reference(facts.subject), interestedParty: reference(facts.interestedParty) };
}

function withoutStatement(record: OwnershipRecord): object {
  const { statement: _, place: __, ...rest } = record;
  if (rest.recordType !== 'person') return rest;
  const { sameAs: ___, ...person } = rest;
  return person;
}

describe('our facts as statements', () => {
  it.each(['ARRAY', 'LINES'] as const)('keep every rule, and read back as the same facts (%s)', async (layout) => {
    const property = fc.asyncProperty(randomHistories, async (histories) => {
      const bytes = await written(statementsOf(histories), layout);
      const { errors, records } = await readFrom(piecesOf(bytes));
      expect(errors).toEqual([]);
      expect(records.map(withoutStatement)).toEqual(histories.flatMap(saidBy));
    });
    await fc.assert(property, { seed: 4, numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 3_000 : 100 });
  });

  it('have identifiers that follow from what they say', () => {
    const history = fc.sample(randomHistories, { seed: 7, numRuns: 20 }).flat();
    const [once, again] = [statementsOf(history), statementsOf(history)];
    expect(again).toEqual(once);
    const [first] = history as [RecordHistory];
    const [before] = [...statementsFor(first, publication)];
    const [after] = [...statementsFor({ ...first, declarationSubject: 'other' }, publication)];
    expect(before!['statementId']).toMatch(/^[0-9a-f]{64}$/);
    expect(after!['statementId']).not.toBe(before!['statementId']);
  });
});

describe('a file of statements', () => {
  it.each([
    ['ARRAY', '[\n]\n'],
    ['LINES', ''],
  ] as const)('may be empty (%s)', async (layout, text) => {
    expect((await written([], layout)).toString()).toBe(text);
  });
});

describeWithPublishedBods('the standard’s own files, written and read again', () => {
  it.each(['examples', 'valid-statements'] as const)('are the same records (%s)', async (kind) => {
    for (const path of publishedPaths(kind)) {
      const first = await readFrom(path, { completeness: 'PART' });
      const bytes = await written(
        first.records.map((record) => record.statement!),
        'ARRAY',
      );
      const second = await readFrom(piecesOf(bytes), { completeness: 'PART' });
      const unborn = (record: OwnershipRecord) => ({ ...record, sameAs: null });
      expect(second.errors).toEqual([]);
      expect(second.records.map(unborn)).toEqual(first.records.map(unborn));
    }
  });
});
