import { parse } from 'graphql';
import { assumedSizes } from '../../../src/app/admission/assumed-sizes';
import { exampleOperations } from '../../../src/app/example-operations';
import { buildApiSchema } from '../../../src/app/schema';
import { documentExaminer } from '../../../src/app/trusted-documents/examine-document';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';
import { standardLimits } from '../../../src/platform/graphql/limits/limits';
import { operationReader } from '../../../src/platform/graphql/limits/read-operation';

const schema = buildApiSchema();
const examine = documentExaminer(schema, operationReader(schema, { assumedSizes }, standardLimits));

describe('a trusted document', () => {
  it.each([
    ['{ viewer { id } }', '{}', ['OPEN'], 2],
    ['query ($n: Int!) { settings(first: $n) { nodes { urn } } }', '{ "n": 10 }', ['OPEN'], 12],
    ['{ findingNotes(first: 5) { nodes { text writtenBy } } }', '{}', ['OFFICIAL', 'PERSONAL'], 7],
    ['{ findings(first: 1) { nodes { rank review { __typename } } } }', '{}', ['OFFICIAL', 'OPEN'], 4],
  ])('%s touches and costs what a caller’s own would', (query, variables, sensitivities, cost) => {
    expect(examine(parse(query), variables)).toEqual({ sensitivities, cost });
  });

  it('that is past a limit is refused at the start', () => {
    expect(() => examine(parse(`{ ${'a '.repeat(300)} }`), '{}')).toThrow('not within the limits');
  });

  it('of our own is within the limits, each with its cost and whether it is sensitive', () => {
    const { all } = trustedDocuments(exampleOperations(), examine);
    expect(all.length).toBeGreaterThan(8);
    for (const { name, cost } of all) expect([name, cost]).toEqual([name, expect.any(Number)]);
    expect(all.filter(({ isSensitive }) => isSensitive).map(({ name }) => name)).toContain('RegulatorWorkList');
    expect(all.find(({ name }) => name === 'AnalystMarket')?.isSensitive).toBe(false);
  });
});
