import { type WrittenNation, writtenNation } from './written-nation';

interface Statement {
  statementId: string;
  statementDate: string;
  declarationSubject: string;
  recordId: string;
  recordType: 'entity' | 'person' | 'relationship';
  recordStatus: 'new' | 'updated' | 'closed';
  recordDetails: {
    isComponent: boolean;
    name?: string;
    subject?: string;
    interestedParty?: string | { reason: string };
    interests?: { startDate?: string; endDate?: string; share?: { exact?: number } }[];
  };
}

describe('the register of ownership', () => {
  let nation: WrittenNation;
  let statements: Statement[];
  beforeAll(async () => {
    nation = await writtenNation(11, 0.1);
    statements = JSON.parse(nation.bytes('ownership.bods.json').toString()) as Statement[];
  }, 60_000);
  afterAll(() => nation.remove());

  const holdings = () => statements.filter((statement) => statement.recordType === 'relationship');
  const closed = () =>
    new Set(
      holdings()
        .filter((each) => each.recordStatus === 'closed')
        .map((each) => each.recordId),
    );
  const standing = () => holdings().filter((each) => !closed().has(each.recordId));

  it('has in every statement what the standard requires, and an identifier of its own', () => {
    expect(new Set(statements.map((statement) => statement.statementId)).size).toBe(statements.length);
    for (const statement of statements) {
      expect(statement.statementId.length).toBeGreaterThanOrEqual(32);
      expect(statement.statementId.length).toBeLessThanOrEqual(64);
      expect(statement.statementDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(statement.declarationSubject).not.toBe('');
      expect(typeof statement.recordDetails.isComponent).toBe('boolean');
    }
  });

  it('names only bodies and people it has told of', () => {
    const known = new Set(statements.filter((each) => each.recordType !== 'relationship').map((each) => each.recordId));
    for (const { recordDetails } of holdings()) {
      expect(known.has(recordDetails.subject ?? '')).toBe(true);
      if (typeof recordDetails.interestedParty === 'string')
        expect(known.has(recordDetails.interestedParty)).toBe(true);
    }
  });

  it('never gives away more than the whole of a body', () => {
    const total = new Map<string, number>();
    for (const { recordDetails } of standing()) {
      const share = recordDetails.interests?.[0]?.share?.exact ?? 0;
      total.set(recordDetails.subject ?? '', (total.get(recordDetails.subject ?? '') ?? 0) + share);
    }
    const over = [...total].filter(([, share]) => share > 100);
    expect(over.length).toBeLessThanOrEqual(1);
  });

  it('holds bought companies, unnamed owners, minority holders and one loop', () => {
    expect(closed().size).toBeGreaterThan(10);
    expect(holdings().some((each) => reasonOf(each) === 'subjectUnableToConfirmOrIdentifyBeneficialOwner')).toBe(true);
    expect(standing().some((each) => (each.recordDetails.interests?.[0]?.share?.exact ?? 100) < 25)).toBe(true);
    expect(loops(standing())).toBe(1);
  });

  it('shows the same people behind both companies of the phoenix', () => {
    const companies = nation.scenarios.find((scenario) => scenario.name === 'phoenix')?.owners ?? [];
    const people = companies.map((name) => {
      const company = statements.find((each) => each.recordDetails.name === name);
      return peopleBehind(company?.recordId ?? '', standing());
    });
    expect(people[0]?.length).toBeGreaterThan(0);
    expect(people[0]).toEqual(people[1]);
  });

  it('knows every owner on the register of 2025 by its name, but for stray spellings', () => {
    const names = new Set(
      statements.flatMap((each) => (each.recordDetails.name ? [key(each.recordDetails.name)] : [])),
    );
    const owners = nation
      .rows('provider_at_march_2025.csv')
      .map((row) => row['Organisation which owns the provider'] ?? '');
    const unknown = owners.filter((owner) => owner !== '' && !names.has(key(owner)));
    expect(unknown.length / owners.length).toBeLessThan(0.03);
  });
});

interface Answers {
  groups: { member: string; parent: string; from: string; to: string | null }[];
  continuations: { kind: string; before: string; after: string; closedOn: string; openedOn: string }[];
}

describe('the answers', () => {
  let nation: WrittenNation;
  let answers: Answers;
  beforeAll(async () => {
    nation = await writtenNation(2026, 0.2);
    answers = JSON.parse(nation.bytes('answers.json').toString()) as Answers;
  }, 60_000);
  afterAll(() => nation.remove());

  it('put a body into one group at a time, without a gap', () => {
    const byMember = new Map<string, Answers['groups']>();
    for (const each of answers.groups) byMember.set(each.member, [...(byMember.get(each.member) ?? []), each]);
    expect(byMember.size).toBeGreaterThan(100);
    for (const stretches of byMember.values()) {
      const inOrder = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1));
      expect(inOrder.slice(1).map(({ from }) => from)).toEqual(inOrder.slice(0, -1).map(({ to }) => to));
      expect(inOrder.at(-1)?.to).toBeNull();
    }
  });

  it('name phoenixes and look-alikes that differ in nothing but their people and their house', () => {
    const kinds = answers.continuations.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'PHOENIX').length).toBeGreaterThanOrEqual(6);
    expect(kinds).toContain('LOOK_ALIKE');
    const houses = new Map(nation.rows('houses.csv').map((row) => [row['URN'] ?? '', row]));
    for (const { kind, before, after } of answers.continuations) {
      const [first, second] = [houses.get(before), houses.get(after)];
      if (kind === 'LOOK_ALIKE')
        expect([first?.['Postcode'], first?.['Address'] === second?.['Address']]).toEqual([
          second?.['Postcode'],
          false,
        ]);
    }
  });
});

function reasonOf({ recordDetails }: Statement): string | null {
  return typeof recordDetails.interestedParty === 'object' ? recordDetails.interestedParty.reason : null;
}

function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/limited|ltd/g, '')
    .replace(/[^a-z0-9]/g, '');
}

function peopleBehind(body: string, holdings: readonly Statement[]): string[] {
  const holders = holdings
    .filter(({ recordDetails }) => recordDetails.subject === body)
    .flatMap(({ recordDetails }) =>
      typeof recordDetails.interestedParty === 'string' ? [recordDetails.interestedParty] : [],
    );
  return holders.flatMap((holder) => (holder.startsWith('person-') ? [holder] : peopleBehind(holder, holdings))).sort();
}

/** How many bodies own part of themselves through others, told by the holding that closes the circle. */
function loops(holdings: readonly Statement[]): number {
  const holders = new Map<string, string[]>();
  for (const { recordDetails } of holdings) {
    if (typeof recordDetails.interestedParty !== 'string' || !recordDetails.subject) continue;
    holders.set(recordDetails.subject, [...(holders.get(recordDetails.subject) ?? []), recordDetails.interestedParty]);
  }
  const done = new Set<string>();
  let found = 0;
  const walk = (body: string, path: readonly string[]) => {
    if (path.includes(body)) found += 1;
    if (path.includes(body) || done.has(body)) return;
    for (const holder of holders.get(body) ?? []) walk(holder, [...path, body]);
    done.add(body);
  };
  for (const body of holders.keys()) walk(body, []);
  return found;
}
