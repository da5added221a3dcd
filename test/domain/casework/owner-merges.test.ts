import { allRoles } from '../../../src/domain/access/roles';
import {
  type DecidedPair,
  decideMerge,
  type MergeDecision,
  type MergeState,
  undecided,
  withdrawMerge,
} from '../../../src/domain/casework/owner-merges';

const officer = { roles: ['REGULATOR_OFFICER'] as const };
const same = (first: string, second: string): DecidedPair => ({ first, second, decision: 'SAME_OWNER' });
const different = (first: string, second: string): DecidedPair => ({ first, second, decision: 'DIFFERENT_OWNERS' });
const standing = (decision: MergeDecision): MergeState => ({ decision, version: 1 });

function codes(decision: ReturnType<typeof decideMerge>): string[] {
  return decision.outcome === 'refused' ? decision.refusals.map(({ code }) => code) : [];
}

describe('deciding on two owner names', () => {
  it.each<[string, MergeState, DecidedPair, DecidedPair[], string[]]>([
    ['one owner', undecided, same('a', 'b'), [], []],
    ['two owners', undecided, different('a', 'b'), [], []],
    ['anew after a decision was withdrawn', { decision: null, version: 2 }, same('a', 'b'), [], []],
    ['what is decided', standing('SAME_OWNER'), same('a', 'b'), [same('a', 'b')], ['ALREADY_DECIDED']],
    ['otherwise', standing('SAME_OWNER'), different('a', 'b'), [same('a', 'b')], ['ALREADY_DECIDED']],
    [
      'two owners of a chain',
      undecided,
      different('a', 'c'),
      [same('a', 'b'), same('b', 'c')],
      ['CONTRADICTS_A_DECISION'],
    ],
    [
      'one owner of what was told apart',
      undecided,
      same('b', 'c'),
      [same('a', 'b'), different('a', 'c')],
      ['CONTRADICTS_A_DECISION'],
    ],
    ['one owner beside another pair told apart', undecided, same('a', 'b'), [different('b', 'c')], []],
    ['two owners beside another pair joined', undecided, different('a', 'c'), [same('a', 'b')], []],
  ])('%s', (_name, state, pair, others, expected) => {
    expect(codes(decideMerge(state, pair, others, officer))).toEqual(expected);
  });

  it('makes the next version', () => {
    expect(decideMerge({ decision: null, version: 2 }, same('a', 'b'), [], officer)).toEqual({
      outcome: 'allowed',
      value: { decision: 'SAME_OWNER', version: 3 },
    });
  });

  it('names what it would contradict', () => {
    const decision = decideMerge(undecided, same('b', 'c'), [same('a', 'b'), different('a', 'c')], officer);
    expect(decision).toMatchObject({
      refusals: [{ message: 'It would make one owner of "a" and "c", decided to be different.' }],
    });
  });

  it.each(allRoles)('by %s', (role) => {
    const decides = ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'].includes(role);
    const expected = decides ? [] : ['ROLE_MAY_NOT_ACT'];
    expect(codes(decideMerge(undecided, same('a', 'b'), [], { roles: [role] }))).toEqual(expected);
    expect(codes(withdrawMerge(standing('SAME_OWNER'), { roles: [role] }))).toEqual(expected);
  });

  it('gives every reason at once', () => {
    const asked = decideMerge(standing('SAME_OWNER'), different('a', 'b'), [same('a', 'b')], { roles: ['PUBLIC'] });
    expect(codes(asked)).toEqual(['ROLE_MAY_NOT_ACT', 'ALREADY_DECIDED']);
  });
});

describe('a refusal of a decision', () => {
  const messageOf = (decision: ReturnType<typeof decideMerge>) =>
    decision.outcome === 'refused' ? decision.refusals[0].message : '';

  it('says what stands, and what to do', () => {
    expect(messageOf(decideMerge(standing('SAME_OWNER'), same('a', 'b'), [], officer))).toBe(
      'The pair is decided: SAME_OWNER. Withdraw that decision first.',
    );
    expect(messageOf(withdrawMerge({ decision: null, version: 2 }, officer))).toBe('No decision on the pair stands.');
    expect(messageOf(withdrawMerge(standing('SAME_OWNER'), { roles: ['PUBLIC'] }))).toBe(
      'Whether two owner names are one owner is decided by these roles only: DFE_ANALYST, DFE_OVERSIGHT_OFFICER, REGULATOR_OFFICER.',
    );
  });

  it('tells the two ways of contradicting apart, and names every pair', () => {
    expect(messageOf(decideMerge(undecided, different('a', 'c'), [same('a', 'b'), same('b', 'c')], officer))).toBe(
      'Decisions on other pairs, followed from one to the next, make one owner of these two.',
    );
    expect(messageOf(decideMerge(undecided, same('a', 'c'), [same('a', 'b'), different('b', 'c')], officer))).toBe(
      'It would make one owner of "b" and "c", decided to be different.',
    );
    const two = [same('a', 'b'), different('a', 'd'), different('b', 'd')];
    expect(messageOf(decideMerge(undecided, same('b', 'd'), two, officer))).toBe(
      'It would make one owner of "a" and "d", "b" and "d", decided to be different.',
    );
  });
});

describe('withdrawing a decision', () => {
  it.each<MergeDecision>(['SAME_OWNER', 'DIFFERENT_OWNERS'])('of %s leaves nothing decided', (decision) => {
    expect(withdrawMerge(standing(decision), officer)).toMatchObject({ value: { decision: null, version: 2 } });
  });

  it('is refused where none stands', () => {
    expect(codes(withdrawMerge({ decision: null, version: 2 }, officer))).toEqual(['ALREADY_WITHDRAWN']);
  });
});
