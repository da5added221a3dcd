/** What the page of a body gets from the API: the fields of `CommissionerUndertaking`. */
export interface ShownBody {
  id: string;
  name: string | null;
  asOf: string;
  knownAt: string | null;
  jurisdiction: string | null;
  foundedOn: string | null;
  dissolvedOn: string | null;
  typeDetails: string | null;
  kind: { kind: string; why: string; isInferred: boolean };
  identifiers: readonly { scheme: string; identifier: string; retiredOn: string | null }[];
  formerNames: readonly { name: string; until: string | null }[];
  sources: readonly { name: string }[];
  ultimateParent: ShownTop;
  parents: readonly ShownParent[];
  conflict: ShownDispute | null;
  chain: ShownChain;
}

export interface ShownTop {
  definition: string;
  entity: { id: string; name: string | null };
  isItself: boolean;
  basis: string | null;
  confidence: string | null;
  sentence: string;
  stoppedBecause: { code: string; sentence: string };
  passed: readonly { code: string; sentence: string }[];
  truncatedBecause: string | null;
}

export interface ShownParent {
  sentence: string;
  isSettled: boolean;
  reasons: readonly { limb: string; basis: string; citation: string | null; because: string }[];
}

export interface ShownDispute {
  sentence: string;
  values: readonly { isBelieved: boolean; interestCount: number; sources: readonly { name: string }[] }[];
}

export interface ShownChain {
  truncated: boolean;
  truncatedBecause: string | null;
  steps: readonly ShownStep[];
  stops: readonly { code: string; atId: string; sentence: string }[];
}

interface Missing {
  reason: string;
  words: string;
}

export interface ShownStep {
  level: number;
  subjectId: string;
  subjectName: string;
  holderId: string | null;
  holderName: string | null;
  holderKind: string | null;
  isParent: boolean;
  limbs: readonly string[];
  sentence: string;
  share: { words: string } | null;
  missing: (Missing & { meaning: string }) | null;
}

/** One interest as one source states it: a node of `CommissionerHolders`. */
export interface ShownStatement {
  id: string;
  type: string | null;
  directness: string | null;
  from: string;
  to: string | null;
  confidence: string;
  share: { words: string } | null;
  source: { name: string; kind: string };
  missing: Missing | null;
  holder:
    | { __typename: 'Undertaking'; id: string; name: string | null }
    | { __typename: 'NaturalPerson'; id: string; label: string }
    | null;
}

/** What sources state of who holds a body; null where that was not read. */
export type StatementsByBody = ReadonlyMap<string, readonly ShownStatement[]>;

/** A group of settings, counted. */
export interface CountedGroup {
  id: string;
  name: string;
  definition: string;
  standing: { settings: number; belowGood: number };
}

export interface ShownDefinition {
  definition: string;
  title: string;
  version: number;
  rule: string;
  citation: string | null;
  whatItIsNot: string;
}

export interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}
