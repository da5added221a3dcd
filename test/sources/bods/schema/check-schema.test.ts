import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {
  directnesses,
  entitySubtypes,
  entityTypes,
  interestTypes,
  personTypes,
  recordStatuses,
  recordTypes,
  unspecifiedReasons,
} from '../../../../src/domain/ownership/vocabulary';
import { checkSchema } from '../../../../src/sources/bods/schema/check-schema';
import { chanceOf, mutated } from '../support/mutate';
import {
  describeWithPublishedBods,
  publishedCodes,
  publishedSchema,
  publishedStatements,
} from '../support/published-bods';

function publishedVerdict(): (statement: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  for (const name of ['components', 'entity-record', 'person-record', 'relationship-record']) {
    ajv.addSchema(publishedSchema(`${name}.json`));
  }
  const check = ajv.compile(publishedSchema('statement.json'));
  return (statement) => check([statement]);
}

const isAccepted = (statement: unknown) => 'statement' in checkSchema(statement);

describeWithPublishedBods('our schema beside the published one', () => {
  it.each(['examples', 'valid-statements'] as const)('accepts all of the standard’s own %s', (kind) => {
    const statements = publishedStatements(kind);
    expect(statements.length).toBeGreaterThan(100);
    expect(statements.filter((statement) => !isAccepted(statement))).toEqual([]);
  });

  it('gives the same verdict on statements that were changed at random', () => {
    const verdict = publishedVerdict();
    const statements = [...publishedStatements('valid-statements'), ...publishedStatements('examples')];
    const rounds = process.env['OVERSIGHT_BIG'] === '1' ? 1_000 : 30;
    const chance = chanceOf(4);
    const counts = { accepted: 0, refused: 0 };
    for (let round = 0; round < rounds; round += 1) {
      for (const statement of statements) {
        const changed = mutated(statement, chance);
        const ours = isAccepted(changed);
        counts[ours ? 'accepted' : 'refused'] += 1;
        if (ours !== verdict(changed)) throw new Error(`ours says ${ours}: ${JSON.stringify(changed)}`);
      }
    }
    expect(counts.accepted).toBeGreaterThan(500);
    expect(counts.refused).toBeGreaterThan(3_000);
  });

  it.each([
    ['directOrIndirect', directnesses],
    ['entitySubtype', entitySubtypes],
    ['entityType', entityTypes],
    ['interestType', interestTypes],
    ['personType', personTypes],
    ['recordStatus', recordStatuses],
    ['recordType', recordTypes],
    ['unspecifiedReason', unspecifiedReasons],
  ])('has the codes of the standard’s list %s', (list, ours) => {
    expect(Object.keys(ours).sort()).toEqual(publishedCodes(list).sort());
  });
});

describe('the schema', () => {
  it.each([null, 7, 'statement', [], [{}], true])('refuses %j, which is no statement', (value) => {
    expect(isAccepted(value)).toBe(false);
  });
});
