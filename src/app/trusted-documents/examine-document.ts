import { type GraphQLSchema, print } from 'graphql';
import type { Sensitivity } from '../../domain/access/sensitivity';
import { standardLimits } from '../../platform/graphql/limits/limits';
import { priceOf } from '../../platform/graphql/limits/operation-cost';
import type { OperationReader } from '../../platform/graphql/limits/read-operation';
import { classifyFields } from '../access/classify-fields';
import type { ExamineDocument } from './trusted-documents';

/** Works out what a trusted document touches and what it costs, as a caller's own would be. */
export function documentExaminer(schema: GraphQLSchema, reader: OperationReader): ExamineDocument {
  const sensitivities = new Map<string, Sensitivity>(
    classifyFields(schema).map(({ type, field, access }) => [
      `${type}.${field}`,
      typeof access === 'string' ? 'OPEN' : access.sensitivity,
    ]),
  );
  return (document, variables) => {
    const read = reader.read(print(document));
    if (read.kind !== 'read' || !read.operation) throw new Error('A trusted document is not within the limits.');
    const { measures, plan } = read.operation;
    const { cost } = priceOf(plan, JSON.parse(variables) as Record<string, unknown>, standardLimits.cost);
    const touched = [...measures.selected].map((field) => sensitivities.get(field) ?? 'OPEN');
    return { sensitivities: [...new Set(touched)].sort(), cost: cost?.total ?? null };
  };
}
