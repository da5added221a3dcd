import type { Interest } from '../../../src/domain/ownership/interest';
import { applyChanges } from '../../../src/domain/ownership/overlay-apply';
import type { OverlayProblemCode, SimulatedChange } from '../../../src/domain/ownership/overlay-changes';
import { consolidates, hasRight, holds, owns } from './dated-facts';
import { after, held, home, market, onePercent } from './overlay-facts';

const transfer = (percent: number | 'ALL', from = 2, to = 3): SimulatedChange => ({
  kind: 'TRANSFER_SHARES',
  subject: 1,
  from,
  to,
  share: percent === 'ALL' ? 'ALL' : percent * onePercent,
});
const control = (newParent: number | null): SimulatedChange => ({ kind: 'CHANGE_CONTROL', subject: 1, newParent });

describe('what shares that pass make of a body', () => {
  it.each<[string, readonly Interest[], SimulatedChange, readonly string[]]>([
    ['part of them', [holds(2, 1, 60)], transfer(20), ['2: 40 shareholding', '3: 20 shareholding']],
    ['all of them, by number', [holds(2, 1, 60)], transfer(60), ['3: 60 shareholding']],
    [
      'to one who has some',
      [holds(2, 1, 60), holds(3, 1, 40)],
      transfer(20),
      ['2: 40 shareholding', '3: 60 shareholding'],
    ],
    ['from a band', [holds(2, 1, [50, 75])], transfer(50), ['2: 0 to 25 shareholding', '3: 50 shareholding']],
    ['into a band', [holds(2, 1, 30), holds(3, 1, [25, 50])], transfer(30), ['3: 55 to 80 shareholding']],
    [
      'votes go with them',
      owns(2, 1, 60),
      transfer(20),
      ['2: 40 shareholding', '2: 40 votingRights', '3: 20 shareholding', '3: 20 votingRights'],
    ],
    [
      'out of two holdings',
      [holds(2, 1, 20), holds(2, 1, 30)],
      transfer(40),
      ['2: 10 shareholding', '3: 40 shareholding'],
    ],
    [
      'everything, rights of control included',
      [holds(2, 1, [75, 100]), hasRight(2, 1, 'appointmentOfBoard')],
      transfer('ALL'),
      ['3: 75 to 100 shareholding', '3: appointmentOfBoard'],
    ],
    [
      'others keep theirs',
      [holds(2, 1, 60), holds(4, 1, 40)],
      transfer('ALL'),
      ['4: 40 shareholding', '3: 60 shareholding'],
    ],
    [
      'a seat on the board does not pass',
      [holds(2, 1, 60), hasRight(2, 1, 'boardMember')],
      transfer('ALL'),
      ['2: boardMember', '3: 60 shareholding'],
    ],
    [
      'what is said of a chain is dropped',
      [holds(2, 1, 100), holds(5, 1, 100, { directness: 'indirect' })],
      transfer('ALL'),
      ['3: 100 shareholding'],
    ],
    [
      'what GLEIF says stays',
      [holds(2, 1, 100), consolidates(2, 1, 'DIRECTLY')],
      transfer('ALL'),
      ['2: otherInfluenceOrControl', '3: 100 shareholding'],
    ],
  ])('%s', (_case, interests, change, expected) => {
    expect(held(after(market(interests), change), 1)).toEqual(expected);
  });
});

describe('what a change of control makes of a body', () => {
  const whole = ['3: 100 shareholding', '3: 100 votingRights'];
  it.each<[string, readonly Interest[], SimulatedChange, readonly string[]]>([
    ['bought out', [...owns(2, 1, 60), ...owns(4, 1, 40)], control(3), whole],
    ['from nobody known', [], control(3), whole],
    ['made to stand alone', owns(2, 1, 100), control(null), []],
    ['other rights stay', [...owns(2, 1, 100), hasRight(2, 1, 'boardChair')], control(3), ['2: boardChair', ...whole]],
    [
      'that nobody was named is over',
      [{ ...holds(2, 1, null), party: null, type: null, unspecified: { reason: 'unknown', details: null } }],
      control(3),
      whole,
    ],
  ])('%s', (_case, interests, change, expected) => {
    expect(held(after(market(interests), change), 1)).toEqual(expected);
  });
});

describe('what changes make of settings', () => {
  const providers = (...changes: readonly SimulatedChange[]) =>
    [...after(market([]), ...changes).settings.values()].map(({ urn, provider }) => `${urn} ${provider}`);
  const register: SimulatedChange = {
    kind: 'REGISTER_SETTING',
    provider: 2,
    localAuthority: 'Kent',
    provisionType: 'CHILDRENS_HOME',
    places: 3,
  };

  it.each<[string, readonly SimulatedChange[], readonly string[]]>([
    ['nothing', [], ['SC1 1', 'SC2 2', 'SC3 3']],
    ['one passes', [{ kind: 'TRANSFER_SETTING', urn: 'SC1', to: 2 }], ['SC1 2', 'SC2 2', 'SC3 3']],
    ['one passes to a natural person', [{ kind: 'TRANSFER_SETTING', urn: 'SC1', to: 7 }], ['SC1 7', 'SC2 2', 'SC3 3']],
    ['one closes', [{ kind: 'CLOSE_SETTING', urn: 'SC1' }], ['SC2 2', 'SC3 3']],
    ['two open', [register, register], ['SC1 1', 'SC2 2', 'SC3 3', 'NEW-1 2', 'NEW-2 2']],
    [
      'a new one passes',
      [register, { kind: 'TRANSFER_SETTING', urn: 'NEW-1', to: 4 }],
      ['SC1 1', 'SC2 2', 'SC3 3', 'NEW-1 4'],
    ],
  ])('%s', (_case, changes, expected) => expect(providers(...changes)).toEqual(expected));
});

it('forms a company, which later changes can speak of', () => {
  const state = after(
    market(owns(2, 1, 100)),
    { kind: 'REGISTER_UNDERTAKING', id: -1, name: 'Newco Limited', parent: 3 },
    transfer('ALL', 2, -1),
  );
  expect(state.graph.party(-1)?.name).toBe('Newco Limited');
  expect(held(state, -1)).toEqual(['3: 100 shareholding', '3: 100 votingRights']);
  expect(held(state, 1)).toEqual(['-1: 100 shareholding', '-1: 100 votingRights']);
});

describe('what cannot be tried, and where it is wrong', () => {
  const sixty = [holds(2, 1, 60), holds(4, 1, [10, 25])];
  const shares = (more: object): SimulatedChange => ({
    kind: 'TRANSFER_SHARES',
    subject: 1,
    from: 2,
    to: 3,
    share: 'ALL',
    ...more,
  });
  it.each<[string, SimulatedChange, OverlayProblemCode, string]>([
    ['a body that is not known', shares({ subject: 99 }), 'PARTY_NOT_KNOWN', 'subject'],
    ['a holder who is not known', shares({ from: 99 }), 'PARTY_NOT_KNOWN', 'from'],
    ['a buyer who is not known', shares({ to: 99 }), 'PARTY_NOT_KNOWN', 'to'],
    ['shares of a natural person', shares({ subject: 7 }), 'NOT_AN_UNDERTAKING', 'subject'],
    ['shares of a council', shares({ subject: 9 }), 'NOT_AN_UNDERTAKING', 'subject'],
    ['to the body itself', shares({ to: 1 }), 'HELD_BY_ITSELF', 'to'],
    ['to the same holder', shares({ to: 2 }), 'FROM_AND_TO_ARE_ONE', 'to'],
    ['from one who holds none', shares({ from: 5 }), 'HOLDS_NONE', 'from'],
    ['more than there is', shares({ share: 61 * onePercent }), 'MORE_THAN_HELD', 'share'],
    ['perhaps more than there is', shares({ from: 4, share: 20 * onePercent }), 'NOT_SURELY_HELD', 'share'],
    ['nought', shares({ share: 0 }), 'NOT_A_SHARE', 'share'],
    ['less than nought', shares({ share: -1 }), 'NOT_A_SHARE', 'share'],
    ['part of a millionth', shares({ share: 0.5 }), 'NOT_A_SHARE', 'share'],
    ['more than the whole', shares({ share: 101 * onePercent }), 'NOT_A_SHARE', 'share'],
    ['control by itself', control(1), 'HELD_BY_ITSELF', 'newParent'],
    ['control by nobody known', control(99), 'PARTY_NOT_KNOWN', 'newParent'],
    [
      'a new company with a number that may be stored',
      { kind: 'REGISTER_UNDERTAKING', id: 50, name: 'X', parent: null },
      'ID_NOT_FREE',
      'id',
    ],
    [
      'a new company whose parent is not known',
      { kind: 'REGISTER_UNDERTAKING', id: -1, name: 'X', parent: 99 },
      'PARTY_NOT_KNOWN',
      'parent',
    ],
    [
      'a new company that is its own parent',
      { kind: 'REGISTER_UNDERTAKING', id: -1, name: 'X', parent: -1 },
      'PARTY_NOT_KNOWN',
      'parent',
    ],
    ['a setting that is not known', { kind: 'CLOSE_SETTING', urn: 'SC9' }, 'SETTING_NOT_KNOWN', 'urn'],
    [
      'a setting that is not known, passing',
      { kind: 'TRANSFER_SETTING', urn: 'SC9', to: 1 },
      'SETTING_NOT_KNOWN',
      'urn',
    ],
    ['to a provider that is not known', { kind: 'TRANSFER_SETTING', urn: 'SC1', to: 99 }, 'PARTY_NOT_KNOWN', 'to'],
    ['to the provider that has it', { kind: 'TRANSFER_SETTING', urn: 'SC1', to: 1 }, 'FROM_AND_TO_ARE_ONE', 'to'],
    [
      'half a place',
      { kind: 'REGISTER_SETTING', provider: 1, localAuthority: null, provisionType: 'CHILDRENS_HOME', places: 1.5 },
      'PLACES_NOT_A_NUMBER',
      'places',
    ],
    [
      'a new setting of nobody known',
      { kind: 'REGISTER_SETTING', provider: 99, localAuthority: null, provisionType: 'CHILDRENS_HOME', places: 1 },
      'PARTY_NOT_KNOWN',
      'provider',
    ],
  ])('%s', (_case, change, code, field) => {
    const outcome = applyChanges(market(sixty), [{ kind: 'CLOSE_SETTING', urn: 'SC3' }, change]);
    expect(outcome).toMatchObject({ isApplied: false });
    const [problem] = outcome.isApplied ? [] : outcome.problems;
    expect(problem).toMatchObject({ code, path: ['changes', '1', field] });
  });

  it('says of every change what is wrong with it', () => {
    const outcome = applyChanges(market(sixty), [shares({ to: 99 }), control(3), shares({ subject: 98 })]);
    const problems = outcome.isApplied ? [] : outcome.problems;
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['changes.0.to', 'changes.2.subject']);
  });

  it('asks votes and shares alike', () => {
    const interests = [holds(2, 1, 60), holds(2, 1, 30, { type: 'votingRights' })];
    const outcome = applyChanges(market(interests), [transfer(40)]);
    const problems = outcome.isApplied ? [] : outcome.problems;
    expect(problems.map(({ message }) => message)).toEqual(['40 % of the votes would pass, and it holds 30 %.']);
  });

  it('says what can be given instead', () => {
    const outcome = applyChanges(market(sixty), [shares({ from: 4, share: 20 * onePercent })]);
    expect(outcome).toMatchObject({
      problems: [
        { message: '20 % of the shares would pass, and it holds 10 to 25 %.', help: 'Give at most 10 %, or ALL.' },
      ],
    });
  });
});

it('goes by what the changes before it made', () => {
  const state = after(market([holds(2, 1, 60)]), transfer(40, 2, 3), transfer(40, 3, 4));
  expect(held(state, 1)).toEqual(['2: 20 shareholding', '4: 40 shareholding']);
  const outcome = applyChanges(market([holds(2, 1, 60)]), [transfer(40, 2, 3), transfer(40, 2, 3)]);
  expect(outcome.isApplied).toBe(false);
});

it('goes on from changes that are there', () => {
  const first = after(market([], [home('SC1', 1)]), control(2));
  const second = after(first, { kind: 'CHANGE_CONTROL', subject: 2, newParent: 3 });
  const ids = [1, 2].flatMap((subject) => second.graph.interestsIn(subject).map(({ id }) => id));
  expect(new Set(ids).size).toBe(4);
});
