import type { MatchableCompany, MatchableOwner } from '../../../../../src/domain/ownership/matching/matchable';
import { numbersIn } from '../../../../../src/domain/ownership/matching/owner-numbers';
import { ownerNameKey, readOwnerName } from '../../../../../src/domain/register/owner-name';
import type { LabelledCompany, LabelledText } from './labelled-set';

/** A labelled company, as the register of companies would have it compared. */
export function companyOf(company: LabelledCompany): MatchableCompany {
  const { party, name, number, charityNumber, formerly, foundedOn, dissolvedOn } = company;
  const until = formerly?.until ?? null;
  return {
    party,
    names: [
      { key: ownerNameKey(name), from: until, to: null, isDated: true },
      ...(formerly === null ? [] : [{ key: ownerNameKey(formerly.name), from: null, to: until, isDated: true }]),
    ],
    numbers: [
      ...(number === null ? [] : [{ scheme: 'GB-COH', id: number }]),
      ...(charityNumber === null ? [] : [{ scheme: 'GB-CHC', id: charityNumber }]),
    ],
    foundedOn,
    dissolvedOn,
    jurisdiction: 'GB',
  };
}

/** A labelled text, as an owner published under it. */
export function ownerOf({ text, publishedFrom, publishedTo }: LabelledText): MatchableOwner {
  const key = readOwnerName(text)?.key;
  if (key === undefined) throw new Error(`${text} names nobody.`);
  return { key, ...numbersIn([text]), publishedFrom, publishedTo };
}
