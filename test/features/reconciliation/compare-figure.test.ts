import fc from 'fast-check';
import { compareFigure } from '../../../src/features/reconciliation/compare-figure';
import type { Measure } from '../../../src/features/reconciliation/published-names';
import type { CountedRow } from '../../../src/features/reconciliation/reconciliation';
import { counted, evidence, former } from './support/counted';

const day = '2023-03-31';
const good: Measure = { kinds: 'ALL', grades: ['GOOD'] };
const settings: Measure = { kinds: 'ALL', grades: 'ALL' };
const a = counted('1000001');
const b = counted('1000002');
const uninspected = { grade: null, eventType: null, inspectedOn: null, publishedOn: null };

function compare(published: number | null, measure: Measure | null, given: Parameters<typeof evidence>[0]) {
  return compareFigure({ column: 'Good', published, measure, implied: null }, day, evidence(given));
}

describe('compareFigure', () => {
  it('is equal where ours, the rows of the release and the printed figure are', () => {
    expect(compare(2, good, { ours: [a, b], listed: [a, b] })).toMatchObject({
      outcome: 'EQUAL',
      difference: 0,
      rows: [],
    });
  });

  it('adds up places', () => {
    const homes = [
      counted('1000001', { ...uninspected, weight: 4 }),
      counted('1000002', { ...uninspected, weight: 3 }),
    ];
    expect(compare(7, settings, { kind: 'PLACES', ours: homes, listed: homes }).outcome).toBe('EQUAL');
  });

  it('names what the release lists and we do not count', () => {
    expect(compare(2, good, { ours: [a], listed: [a, b] })).toMatchObject({
      outcome: 'DIFFERENT',
      difference: -1,
      unexplained: -1,
      rows: [
        { urn: '1000002', contribution: -1, rule: null, why: expect.stringContaining('our facts do not count it') },
      ],
    });
  });

  it('explains a judgement that was published after the release had closed', () => {
    const late = counted('1000002', { grade: 'INADEQUATE', publishedOn: '2023-05-01' });
    expect(compare(2, good, { ours: [a, late], listed: [a, b] })).toMatchObject({
      outcome: 'EXPLAINED',
      unexplained: 0,
      rows: [{ urn: '1000002', contribution: -1, rule: 'PUBLISHED_LATER' }],
    });
  });

  it('does not explain one that was published on its last day', () => {
    const inTime = counted('1000002', { grade: 'INADEQUATE', publishedOn: '2023-04-30' });
    expect(compare(2, good, { ours: [a, inTime], listed: [a, b] }).outcome).toBe('DIFFERENT');
  });

  it('explains a judgement that a later release revised', () => {
    const revised = counted('1000002', { grade: 'OUTSTANDING', releasedAsAt: '2024-03-31' });
    expect(compare(2, good, { ours: [a, revised], listed: [a, b] }).rows[0]?.rule).toBe('REVISED_LATER');
  });

  it.each([
    ['before and after', '2021-03-31', '2024-03-31', 'LISTED_BEFORE_AND_AFTER'],
    ['before only', '2019-03-31', '2021-03-31', null],
    ['after only', '2024-03-31', '2024-03-31', null],
  ])('asks whether other releases show what this one leaves out: %s', (_name, firstOn, lastOn, rule) => {
    const others = new Map([['1000002', { firstOn, lastOn }]]);
    expect(compare(1, good, { ours: [a, b], listed: [a], others }).rows[0]?.rule).toBe(rule);
  });

  it.each([
    ['fewer than printed', 3, 'EXPLAINED', 0],
    ['as many as printed', 2, 'EQUAL', 0],
    ['more than printed', 1, 'DIFFERENT', 1],
  ])('cannot reproduce a count of all settings from a register of inspected ones: %s', (_name, published, outcome, left) => {
    const homes = [counted('1000001', uninspected), counted('1000002', uninspected)];
    const given = { kind: 'PROVIDERS', ours: homes, listed: homes.slice(0, 1), covers: 'INSPECTED_ONLY' } as const;
    expect(compare(published, settings, given)).toMatchObject({ outcome, unexplained: left });
  });

  it('names what an import took out of the release', () => {
    const { rows } = compare(2, good, { ours: [a], listed: [a], former: [former('1000002')] });
    expect(rows).toEqual([
      { urn: '1000002', contribution: -1, rule: null, why: 'import 7 (register.csv) took it out of the release' },
    ]);
  });

  it('names what an import changed', () => {
    const changed = counted('1000002', { grade: 'OUTSTANDING' });
    const { rows } = compare(2, good, { ours: [a, changed], listed: [a, changed], former: [former('1000002')] });
    expect(rows[0]?.why).toBe('import 7 (register.csv) changed what the release says of it');
  });

  it('tells a release that is not whole although another publication makes up for it', () => {
    expect(compare(2, good, { ours: [a, b], listed: [a], former: [former('1000002')] })).toMatchObject({
      outcome: 'RELEASE_NOT_WHOLE',
      listed: 1,
      rows: [{ urn: '1000002', why: expect.stringContaining('took it out of the release') }],
    });
  });

  it.each([
    ['a name it does not know', 5, null, 'UNKNOWN_COLUMN'],
    ['a dash', null, good, 'NO_FIGURE'],
  ])('reports %s', (_name, published, measure, outcome) => {
    expect(compare(published, measure, { ours: [a], listed: [a] }).outcome).toBe(outcome);
  });
});

describe('a printed part that leaves out what its printed total counts', () => {
  const homes: Measure = { kinds: ['CHILDRENS_HOME'], grades: ['GOOD'] };
  const monitored = counted('1000002', { eventType: 'MONITORING' });
  const figure = (impliedValue: number, second: CountedRow) =>
    compareFigure(
      { column: 'Good', published: 1, measure: homes, implied: { value: impliedValue, sum: '5 (8b) less 3 (8d)' } },
      day,
      evidence({ ours: [a, second], listed: [a, second] }),
    );

  it('is explained where monitoring inspections make up the whole difference', () => {
    expect(figure(2, monitored)).toMatchObject({
      outcome: 'EXPLAINED',
      rows: [{ urn: '1000002', contribution: 1, rule: 'MONITORING_LEFT_OUT' }],
    });
  });

  it('is not where they do not', () => expect(figure(2, b).outcome).toBe('DIFFERENT'));

  it('is not where the printed total agrees with the part', () =>
    expect(figure(1, monitored).outcome).toBe('DIFFERENT'));
});

describe('the rows behind a difference', () => {
  const rows = fc.uniqueArray(
    fc
      .record({ urn: fc.integer({ min: 1, max: 12 }).map(String), grade: fc.constantFrom('GOOD', 'INADEQUATE') })
      .map(({ urn, grade }) => counted(urn, { grade: grade as 'GOOD' | 'INADEQUATE' })),
    { selector: ({ urn }) => urn },
  );

  it('add up to what is between ours and the rows of the release, whatever both say', () => {
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 0, max: 12 }), (ours, listed, published) => {
        const cell = compare(published, good, { ours, listed });
        if (cell.outcome === 'EQUAL') return;
        const sum = cell.rows.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum).toBe((cell.ours ?? 0) - (cell.listed ?? 0));
      }),
    );
  });
});
