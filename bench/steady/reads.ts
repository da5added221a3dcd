import { exampleOperations } from '../../src/app/example-operations';
import type { CallerName } from './callers';

/** One kind of read, asked by callers of these roles in turn. */
export interface Read {
  name: string;
  query: string;
  variants: readonly Readonly<Record<string, unknown>>[];
  as: readonly CallerName[];
  /** How often it comes, among the others. */
  weight: number;
  /** Whether it reads what is not open, so that the read itself is recorded. */
  isRecorded: boolean;
}

export interface Places {
  groupIds: readonly number[];
  councilCodes: readonly string[];
  urns: readonly string[];
  ownerNames: readonly string[];
}

const days = ['2025-03-31', '2024-09-30', '2024-03-31', '2023-03-31'] as const;
const everyone = ['analyst', 'departmentOfficer', 'officer', 'commissioner', 'provider', 'auditor', 'service'] as const;
const officials = ['analyst', 'departmentOfficer', 'officer'] as const;
const noteReaders = [...officials, 'commissioner', 'provider'] as const;

type Variants = Read['variants'];

/** Who may ask each of the examples that reads, and with which small pages; a read of work that is not open is recorded. */
function askedOfExamples({
  councilCodes,
  ownerNames,
}: Places): Readonly<Record<string, Pick<Read, 'as' | 'isRecorded' | 'variants'>>> {
  const open = (variants: Variants) => ({ as: everyone, isRecorded: false, variants });
  const recorded = (as: Read['as'], variants: Variants) => ({ as, isRecorded: true, variants });
  return {
    'analyst-settings': open(days.map((asOf) => ({ asOf, first: 10 }))),
    'analyst-inspections': open([{ first: 10 }]),
    'analyst-market': open(days.map((asOf) => ({ asOf, first: 3 }))),
    'analyst-owner-merges': recorded(officials, [{ first: 5 }]),
    'commissioner-due-diligence': open(councilCodes.map((councilCode) => ({ councilCode, first: 2 }))),
    'commissioner-one-group': open(ownerNames.map((ownerName) => ({ ownerName, first: 5 }))),
    'commissioner-notes': recorded(noteReaders, [{ first: 5 }]),
    'regulator-findings': open([{ first: 3 }]),
    'regulator-statutory-watch': open([{ first: 5 }]),
    'regulator-work-list': recorded(officials, [{ first: 5 }]),
  };
}

/** The published example operations that read, from different places. */
function examplesOf(places: Places): Read[] {
  const examples = new Map(exampleOperations().map((example) => [example.name, example]));
  return Object.entries(askedOfExamples(places)).map(([name, { variants, ...asked }]) => {
    const example = examples.get(name);
    if (!example)
      throw new Error(`There is no example operation ${name} any more. Take it out of bench/steady/reads.ts.`);
    const usual = JSON.parse(example.variables) as Readonly<Record<string, unknown>>;
    return {
      name,
      query: example.query,
      weight: 1,
      ...asked,
      variants: variants.map((small) => ({ ...usual, ...small })),
    };
  });
}

const viewer = 'query Viewer { viewer { id roles organisation purpose } rateLimit { cost remaining limit } }';
const setting = `query OneSetting($urn: Urn!, $asOf: Day!) { setting(urn: $urn, asOf: $asOf) {
  urn name status places localAuthorityName providerGroup { id name } standingJudgements { key value }
  inspections(first: 3) { nodes { inspectedOn eventType judgements { key value } } } } }`;
const group = `query OneGroup($id: ID!, $asOf: Day!) { providerGroup(id: $id, asOf: $asOf) {
  id name standing { settings inspected belowGood adverse } settings(first: 10) { nodes { urn status places } } } }`;
const work = `query WorkOnFindings($asOf: Day!) { findings(asOf: $asOf, first: 5) { nodes { id sentence
  review { ... on FindingReview { status version nextActions } ... on Redacted { reason howToRequest } } } } }`;
const notes = 'query Notes { findingNotes(first: 10) { nodes { id lane organisation text writtenBy createdAt } } }';

/** All that the load is mixed of. */
export function readsOf(places: Places): readonly Read[] {
  const asOfEach = (key: string, list: readonly unknown[]) =>
    list.map((value, at) => ({ [key]: value, asOf: days[at % days.length] }));
  const open = { as: everyone, isRecorded: false };
  const recorded = { isRecorded: true };
  return [
    ...examplesOf(places),
    { name: 'viewer', query: viewer, variants: [{}], weight: 2, ...open },
    { name: 'one-setting', query: setting, variants: asOfEach('urn', places.urns), weight: 3, ...open },
    { name: 'one-group', query: group, variants: asOfEach('id', places.groupIds), weight: 2, ...open },
    { name: 'work-on-findings', query: work, variants: [{ asOf: days[0] }], weight: 2, as: officials, ...recorded },
    {
      name: 'notes',
      query: notes,
      variants: [{}],
      weight: 1,
      as: noteReaders,
      ...recorded,
    },
  ];
}
