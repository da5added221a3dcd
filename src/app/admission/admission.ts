import { type GraphQLSchema, parse, validate } from 'graphql';
import { type Budget, bucketKey, budgetOf, ceilingOf, floorOf } from '../../domain/access/budgets';
import { anonymous, type Caller } from '../../domain/access/caller';
import type { Spending } from '../../features/access/access.context';
import type { ChargeQueue } from '../../features/access/charge-queue';
import type { Charge } from '../../features/access/token-bucket';
import { costRefusal, type OperationCost, priceOf } from '../../platform/graphql/limits/operation-cost';
import type { OperationReader, ReadOperation } from '../../platform/graphql/limits/read-operation';
import type { Refusal } from '../../platform/graphql/limits/refusal';
import type { GraphqlParameters } from '../http/graphql-parameters';
import { withoutSuggestion } from '../suggestions';
import type { CostGate } from './cost-gate';
import type { RefusedRequest } from './refusal-reply';

export interface AdmissionParts {
  schema: GraphQLSchema;
  reader: OperationReader;
  charges: ChargeQueue;
  gate: CostGate;
  /** How fast a caller may spend; our policy unless given. */
  budgetFor?: ((caller: Caller) => Budget) | undefined;
  isSensitive: (selected: Iterable<string>) => boolean;
}

export interface AskedOperation {
  caller: Caller;
  mayReadSchema: boolean;
  parameters: GraphqlParameters;
  /** From where it is asked; the bucket of whoever is not known. */
  address: string;
  /** Only what it would cost is asked. */
  costOnly: boolean;
  gone: AbortSignal;
}

export interface Admitted {
  outcome: 'admitted';
  spending: Spending;
  kind: 'query' | 'mutation' | 'subscription' | null;
  isSensitive: boolean;
  /** To be called when the answer is made, whatever became of it. */
  done: () => void;
}

interface RefusedAdmission {
  outcome: 'refused';
  refusal: RefusedRequest;
  code: string;
}

export type Admission =
  | Admitted
  | RefusedAdmission
  | { outcome: 'measured'; extensions: Readonly<Record<string, unknown>> };

type Running = { runs: true; cost: number } & Pick<Admitted, 'kind' | 'isSensitive'>;
type Weighed = Running | { runs: false; answer: (charge: Charge) => Admission };

function answering(admission: Admission): Weighed {
  return { runs: false, answer: () => admission };
}

function refused(status: number, code: string, message: string, more: Partial<RefusedRequest> = {}): Admission {
  const errors = [{ message, extensions: { code } }];
  return { outcome: 'refused', code, refusal: { status, errors, ...more } };
}

function overLimit(refusals: readonly Refusal[]): Admission {
  const errors = refusals.map(({ code, message, limit, found, path }) => ({
    message,
    extensions: { code, limit, found, ...(path ? { at: path } : {}) },
  }));
  return { outcome: 'refused', code: refusals[0]?.code ?? 'LIMIT', refusal: { status: 400, errors } };
}

function tooFast(cost: number, { remaining, limit, retryAfterSeconds, fullInSeconds }: Charge): RefusedAdmission {
  const message = `Your budget holds ${remaining} of ${limit} points and this costs ${cost}. Ask again in ${retryAfterSeconds} s, or for less.`;
  const extensions = { code: 'RATE_LIMITED', cost, remaining, limit, retryAfterSeconds, fullInSeconds };
  const headers = { 'retry-after': String(retryAfterSeconds) };
  return {
    outcome: 'refused',
    code: 'RATE_LIMITED',
    refusal: { status: 429, headers, errors: [{ message, extensions }] },
  };
}

const tooMany = refused(
  503,
  'OVERLOADED',
  'More large requests wait than can be served in time. Ask again in a few seconds, or for a smaller page.',
  { headers: { 'retry-after': '2' } },
);

const schemaClosed = refused(
  400,
  'INTROSPECTION_NOT_ALLOWED',
  'The schema is not told to callers who are not signed in. It is published with the source, and at /graphql/schema.graphql.',
);

/** Decides, before anything runs, whether an operation may run: within the limits, and within its caller's budget. */
export class AdmissionDesk {
  constructor(private readonly parts: AdmissionParts) {}

  async admit(asked: AskedOperation): Promise<Admission> {
    const { query = '', operationName } = asked.parameters;
    const weighed = this.weigh(asked, this.parts.reader.read(query, operationName));
    const floor = floorOf(asked.caller);
    const cost = weighed.runs ? Math.max(floor, weighed.cost) : floor;
    const charge = await this.charge(asked, cost);
    if (!charge.isAllowed) return tooFast(cost, charge);
    return weighed.runs ? this.enter(asked, weighed, cost, charge) : weighed.answer(charge);
  }

  /**
   * Charges the address for a credential that does not hold, so that trying many is no cheaper than asking. Answers the
   * refusal of an address that has spent its budget.
   */
  async refuseCredential(address: string): Promise<RefusedRequest | null> {
    const cost = floorOf(anonymous);
    const charge = await this.charge({ caller: anonymous, address }, cost);
    return charge.isAllowed ? null : tooFast(cost, charge).refusal;
  }

  /** What it would cost, or the answer that is given instead of running it. */
  private weigh(asked: AskedOperation, read: ReadOperation): Weighed {
    if (read.kind === 'refused') return answering(overLimit(read.refusals));
    // GraphQL itself says best what is wrong with a text that cannot be read.
    if (read.kind !== 'read' || !read.operation) return { runs: true, cost: 0, kind: null, isSensitive: true };
    const { measures, plan } = read.operation;
    if (measures.introspects && !asked.mayReadSchema) return answering(schemaClosed);
    const { isSensitive } = this.parts;
    const ceiling = ceilingOf(asked.caller);
    const priced = priceOf(plan, asked.parameters.variables ?? {}, ceiling);
    if (priced.refusals) return answering(overLimit(priced.refusals));
    if (!priced.cost) throw new Error('A planned operation has no price.');
    const { cost } = priced;
    if (asked.costOnly) return { runs: false, answer: (charge) => this.measure(asked, cost, charge) };
    const tooDear = costRefusal(cost, ceiling);
    if (tooDear) return answering(overLimit([tooDear]));
    const isOfRecords = isSensitive(measures.selected);
    return { runs: true, cost: cost.total, kind: read.operation.kind, isSensitive: isOfRecords };
  }

  private async enter(
    { gone, caller, address }: AskedOperation,
    { kind, isSensitive }: Running,
    cost: number,
    charge: Charge,
  ): Promise<Admission> {
    const done = await this.parts.gate.enter(cost, bucketKey(caller, address), gone);
    if (!done) return tooMany;
    const spending = { cost, maximumCost: ceilingOf(caller), charge };
    return { outcome: 'admitted', spending, kind, isSensitive, done };
  }

  /** A dry run answers what a run would be refused for too, so it is validated here. */
  private measure(
    { caller, parameters, mayReadSchema }: AskedOperation,
    cost: OperationCost,
    charge: Charge,
  ): Admission {
    // The reader has read this text before and found it within the limits, so it is safe to parse.
    const document = parse(parameters.query ?? '');
    const faults = validate(this.parts.schema, document, undefined, { maxErrors: 5 });
    if (faults.length > 0) {
      const errors = faults.map(({ message }) => ({
        message: (mayReadSchema ? message : withoutSuggestion(message)).slice(0, 300),
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }));
      return { outcome: 'refused', code: 'GRAPHQL_VALIDATION_FAILED', refusal: { status: 400, errors } };
    }
    const { total, fields, suggestion } = cost;
    const { remaining, limit } = charge;
    const maximum = ceilingOf(caller);
    const isAllowed = total <= maximum;
    const told = { requested: total, maximum, remaining, limit, isAllowed, fields, suggestion };
    return { outcome: 'measured', extensions: { cost: told } };
  }

  private charge({ caller, address }: Pick<AskedOperation, 'caller' | 'address'>, cost: number): Promise<Charge> {
    return this.parts.charges.charge(bucketKey(caller, address), cost, (this.parts.budgetFor ?? budgetOf)(caller));
  }
}
