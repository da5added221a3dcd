import type { Interest } from './interest';
import type { ChangeControl, OverlayProblem, RegisterUndertaking, TransferShares } from './overlay-changes';
import { knownParty, notItself, undertaking } from './overlay-checks';
import { amountOf, exactly, goesWithTheBody, isOfAChain, passAll, passShare, transferable } from './overlay-shares';
import { type OverlaidState, type StepOutcome, wrong } from './overlay-state';
import type { PartyId } from './party';
import { hundredPercent } from './share';
import { writtenHundredths, writtenShare } from './share-words';

/** Shares of a body pass from one holder to another. */
export function transferShares(state: OverlaidState, change: TransferShares): StepOutcome {
  const { subject, from, to, share } = change;
  const problems = [
    ...undertaking(state, 'subject', subject),
    ...knownParty(state, 'from', from),
    ...knownParty(state, 'to', to),
    ...notItself('to', subject, to),
  ];
  if (from === to) problems.push(wrong('FROM_AND_TO_ARE_ONE', 'to', `Party ${from} would pass shares to itself.`));
  if (problems.length > 0) return problems;
  const held = state.graph.interestsIn(subject);
  const own = transferable(held, from);
  if (own.length === 0) {
    return [wrong('HOLDS_NONE', 'from', `Party ${from} holds nothing in party ${subject} directly that could pass.`)];
  }
  const nextId = state.graph.nextInterestId();
  if (share === 'ALL') return holding(state, subject, passAll(held, from, to, nextId));
  const lacking = shareProblems(own, share);
  return lacking.length > 0 ? lacking : holding(state, subject, passShare(held, from, to, share, nextId));
}

function shareProblems(own: readonly Interest[], share: number): readonly OverlayProblem[] {
  if (!Number.isInteger(share) || share <= 0 || share > hundredPercent) {
    return [wrong('NOT_A_SHARE', 'share', 'Expected a whole number of millionths of a hundredth, up to 100,000,000.')];
  }
  const shares = amountOf(own, 'shareholding');
  if (shares === null) {
    const help = 'Give ALL to pass the rights it has.';
    return [wrong('HOLDS_NONE', 'share', 'How many shares it holds is not published.', help)];
  }
  const votes = amountOf(own, 'votingRights');
  return [['shares', shares] as const, ...(votes === null ? [] : [['votes', votes] as const])].flatMap(
    ([what, held]) => {
      const asked = `${writtenHundredths(share)} % of the ${what} would pass, and it holds ${writtenShare(held)}.`;
      if (share > held.most) return [wrong('MORE_THAN_HELD', 'share', asked)];
      const help = `Give at most ${writtenHundredths(held.least)} %, or ALL.`;
      return share > held.least ? [wrong('NOT_SURELY_HELD', 'share', asked, help)] : [];
    },
  );
}

/** A body passes as a whole: whoever held shares, votes or rights of control in it holds them no more. */
export function changeControl(state: OverlaidState, { subject, newParent }: ChangeControl): StepOutcome {
  const problems = [
    ...undertaking(state, 'subject', subject),
    ...(newParent === null ? [] : knownParty(state, 'newParent', newParent)),
    ...(newParent === null ? [] : notItself('newParent', subject, newParent)),
  ];
  if (problems.length > 0) return problems;
  const kept = state.graph
    .interestsIn(subject)
    .filter((interest) => !goesWithTheBody(interest) && !isOfAChain(interest));
  const whole = newParent === null ? [] : wholeOf(state, subject, newParent);
  return holding(state, subject, [...kept, ...whole]);
}

/** A company is formed; a parent that is named holds the whole of it. */
export function registerUndertaking(state: OverlaidState, change: RegisterUndertaking): StepOutcome {
  const { id, name, parent } = change;
  const problems = parent === null ? [] : [...knownParty(state, 'parent', parent), ...notItself('parent', id, parent)];
  if (!Number.isInteger(id) || id >= 0 || state.graph.party(id) !== null) {
    return [
      ...problems,
      wrong('ID_NOT_FREE', 'id', `${id} is not below nought, or is taken.`, 'Give -1, -2 and so on.'),
    ];
  }
  if (problems.length > 0) return problems;
  const graph = state.graph.withParty({
    kind: 'ENTITY',
    id,
    name,
    entityType: 'registeredEntity',
    entitySubtype: null,
    typeDetails: null,
    jurisdiction: null,
    dissolvedOn: null,
  });
  const formed = { ...state, graph };
  return parent === null ? formed : holding(formed, id, wholeOf(formed, id, parent));
}

/** All shares and votes, as if the holder had declared them: what a simulation takes for granted is inferred. */
function wholeOf({ graph, day }: OverlaidState, subject: PartyId, party: PartyId): readonly Interest[] {
  const nextId = graph.nextInterestId();
  return (['shareholding', 'votingRights'] as const).map((type, place) => ({
    id: nextId - place,
    subject,
    party,
    unspecified: null,
    type,
    directness: 'direct',
    share: exactly(hundredPercent),
    details: null,
    from: day,
    to: null,
    source: 'DECLARATION',
    confidence: 'INFERRED',
  }));
}

function holding(state: OverlaidState, subject: PartyId, interests: readonly Interest[]): OverlaidState {
  return { ...state, graph: state.graph.withInterestsIn(subject, interests) };
}
