/** The days the demo nation is asked about: registers of three years, and days between them. */
const days = ['2025-03-31', '2024-09-30', '2024-03-31', '2023-09-30', '2023-03-31'] as const;

export const queryNames = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export type QueryName = (typeof queryNames)[number];

export type Variables = Readonly<Record<string, string | number | null>>;

export interface BenchQuery {
  /** What it stands for, in words. */
  title: string;
  /** As the product's schema spells it. */
  graphql: string;
}

const slice = '{ code settings places notYetInspected values { scale value settings places } }';

export const queries: Readonly<Record<QueryName, BenchQuery>> = {
  Q1: {
    title: 'a page of the list of groups',
    graphql: `query Q1($asOf: Day!, $after: String) {
      providerGroups(asOf: $asOf, first: 20, after: $after) {
        nodes { id key name definition } pageInfo { hasNextPage endCursor } } }`,
  },
  Q2: {
    title: '20 groups, 25 settings each, their latest three inspections, their judgements',
    graphql: `query Q2($asOf: Day!) {
      providerGroups(asOf: $asOf, first: 20, orderBy: SETTINGS_DESC) {
        nodes { id name settings(first: 25) { nodes { urn provisionType status localAuthorityName places
          inspections(first: 3) { nodes { inspectedOn eventType judgements { key value } } } } } } } }`,
  },
  Q3: {
    title: "one group's profile",
    graphql: `query Q3($id: ID!, $asOf: Day!) {
      providerGroup(id: $id, asOf: $asOf) { id name publishedNames standing { settings inspected belowGood adverse }
        quality { settings places inspected notYetInspected
          judgements { key judged notYetJudged values { scale value settings places } }
          byProvisionType ${slice} byRegion ${slice} byLocalAuthority ${slice} } } }`,
  },
  Q4: {
    title: 'the national scan as of a day: the groups with most settings below good',
    graphql: `query Q4($asOf: Day!) {
      providerGroups(asOf: $asOf, first: 20, orderBy: BELOW_GOOD_DESC) {
        nodes { id name standing { settings inspected belowGood adverse } } } }`,
  },
};

/** What the variables are made of; read from the database once, before anything is measured. */
export interface Samples {
  /** Groups of very different sizes. */
  groupIds: readonly number[];
  /** Places in the list of groups, spread over it: the product's cursor, and what stands there. */
  places: readonly { cursor: string; name: string; id: number }[];
}

/** Several values for every query, so that no answer is one row that stays warm. */
export function variablesOf({ groupIds, places }: Samples): Readonly<Record<QueryName, readonly Variables[]>> {
  const dayFor = (index: number) => days[index % days.length] ?? days[0];
  return {
    Q1: [null, ...places].map((place, index) => ({
      asOf: dayFor(index),
      after: place?.cursor ?? null,
      afterName: place?.name ?? null,
      afterId: place?.id ?? null,
    })),
    Q2: days.map((asOf) => ({ asOf })),
    Q3: groupIds.map((id, index) => ({ id: String(id), asOf: dayFor(index) })),
    Q4: days.map((asOf) => ({ asOf })),
  };
}
