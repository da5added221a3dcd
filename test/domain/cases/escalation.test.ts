import { type ClimbingMatter, ladderOf, rungOf } from '../../../src/domain/cases/escalation';
import type { MatterKind } from '../../../src/domain/matters/matter-kinds';

function matter(id: number, kind: MatterKind, more: Partial<ClimbingMatter> = {}): ClimbingMatter {
  const about = { parentId: null, title: `Matter ${id}`, state: 'ANY', isHypothetical: false, begunOn: '2026-06-15' };
  return { id, kind, steps: [], ...about, ...more };
}
const said = (step: string, particulars: object) => [{ step, on: '2026-06-15', by: 'officer', particulars }] as never;
const notice = said('DRAFT_NOTICE', {
  subsidiaries: [{ undertakingId: '3', settings: [{ urn: 'SC1', suspicionId: '2', issues: ['One'] }] }],
});

describe('the rung of a matter', () => {
  it.each<[string, ClimbingMatter, string | null]>([
    ['a suspicion', matter(1, 'SUSPICION'), 'SUSPICION'],
    ['an improvement plan', matter(1, 'IMPROVEMENT_PLAN'), 'NOTICE'],
    ['a compliance notice', matter(1, 'COMPLIANCE_NOTICE'), 'NOTICE'],
    ['a penalty', matter(1, 'PENALTY'), 'PENALTY'],
    [
      'a proposal to cancel',
      matter(1, 'REGISTRATION_ENFORCEMENT', { steps: said('DRAFT_NOTICE', { action: 'CANCEL' }) }),
      'CANCELLATION',
    ],
    [
      'a proposal of conditions',
      matter(1, 'REGISTRATION_ENFORCEMENT', { steps: said('DRAFT_NOTICE', { action: 'CONDITIONS' }) }),
      'NOTICE',
    ],
    [
      'an urgent order to cancel',
      matter(1, 'URGENT_ORDER', { steps: said('DRAFT_NOTICE', { measure: 'CANCEL' }) }),
      'CANCELLATION',
    ],
    ['a commitment, which is on none', matter(1, 'COMMITMENT'), null],
    ['the case itself, which is on none', matter(1, 'CASE'), null],
  ])('is of %s what it says', (_, of, expected) => {
    expect(rungOf(of)).toBe(expected);
  });
});

describe('the ladder', () => {
  const matters = [
    matter(1, 'CASE'),
    matter(2, 'SUSPICION'),
    matter(3, 'IMPROVEMENT_PLAN', { steps: notice }),
    matter(4, 'COMMITMENT', { parentId: 3 }),
    matter(5, 'PENALTY', { parentId: 4 }),
    matter(6, 'REGISTRATION_ENFORCEMENT', { parentId: 5, steps: said('DRAFT_NOTICE', { action: 'CANCEL' }) }),
  ];
  const pointed = [
    { matterId: 1, kind: 'MATTER', target: '2' },
    { matterId: 2, kind: 'FINDING', target: '12' },
    { matterId: 6, kind: 'MATTER', target: '3' },
    { matterId: 2, kind: 'FINDING', target: 'not a number' },
  ];

  it('climbs from the finding to the cancellation by links of three kinds', () => {
    const { items, links } = ladderOf(matters, pointed);
    expect(items.map(({ rung, key }) => `${rung} ${key}`)).toEqual([
      'FINDING FINDING:12',
      'SUSPICION MATTER:2',
      'NOTICE MATTER:3',
      'PENALTY MATTER:5',
      'CANCELLATION MATTER:6',
    ]);
    expect(links.map(({ from, to, by }) => `${from.key} ${by} ${to.key}`)).toEqual([
      'FINDING:12 RESTS_ON MATTER:2',
      'MATTER:2 NAMES MATTER:3',
      'MATTER:3 FOLLOWS MATTER:5',
      'MATTER:3 RESTS_ON MATTER:6',
      'MATTER:5 FOLLOWS MATTER:6',
    ]);
  });

  it('has no link without a record of one', () => {
    expect(ladderOf([matter(2, 'SUSPICION'), matter(3, 'IMPROVEMENT_PLAN')], [])).toMatchObject({ links: [] });
  });

  it('ends where matters follow each other in a circle, or a thing points at itself', () => {
    const circle = [
      matter(4, 'COMMITMENT', { parentId: 7 }),
      matter(7, 'COMMITMENT', { parentId: 4 }),
      matter(5, 'PENALTY', { parentId: 4 }),
    ];
    expect(ladderOf(circle, [{ matterId: 5, kind: 'MATTER', target: '5' }]).links).toEqual([]);
  });
});
