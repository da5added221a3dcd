import { toDayNumber } from '../../domain/values/day';
import type { Grade } from '../parameters/quality';
import { daysAfter, type Stage } from './stage';

/** A group buys eight good homes; seven of them drop a grade at their next full inspection. */
export function plantDeclineAfterAcquisition(stage: Stage): void {
  const name = 'decline-after-acquisition';
  const owner = stage.owner(name, 'CORPORATE', 14);
  const buyer = stage.book.company(owner, 'CHILDRENS_HOME', false);
  const bought = stage.book.company(owner, 'CHILDRENS_HOME', true);
  bought.acquiredOn = toDayNumber('2023-05-01');
  const councils = ['Cheshire East', 'Cheshire West and Chester', 'Warrington', 'Halton'];
  for (let index = 0; index < 6; index += 1) {
    stage.home(name, buyer, {
      council: ['Wirral', 'Liverpool', 'Sefton'][index % 3] ?? 'Wirral',
      registered: daysAfter('2015-11-02', index * 140),
      inspections: [
        [daysAfter('2022-10-04', index * 12), 1],
        [daysAfter('2023-08-08', index * 12), 1],
        [daysAfter('2024-07-16', index * 12), 1],
      ],
    });
  }
  for (let index = 0; index < 8; index += 1) {
    const dropped: Grade = index === 7 ? 1 : index === 0 ? 1 : 2;
    stage.home(name, bought, {
      council: councils[index % councils.length] ?? 'Halton',
      registered: daysAfter('2014-09-15', index * 101),
      inspections: [
        [daysAfter('2022-11-08', index * 15), index === 0 ? 0 : 1],
        [daysAfter('2023-09-19', index * 15), dropped],
        [daysAfter('2024-08-13', index * 15), index % 3 === 1 ? 2 : 1],
      ],
    });
  }
  stage.tell({
    name,
    sentence:
      'A group buys a provider of eight homes on 1 May 2023; seven of the eight drop a grade at their next full inspection.',
    owners: [owner],
  });
}

/** Homes whose rent goes to a property company further up their own chain; the figures come with returns. */
export function plantRentUpTheChain(stage: Stage): void {
  const name = 'rent-up-the-chain';
  const owner = stage.owner(name, 'INVESTMENT', 12);
  const provider = stage.book.company(owner, 'CHILDRENS_HOME', false);
  const councils = ['Norfolk', 'Suffolk', 'Essex', 'Cambridgeshire'];
  for (let index = 0; index < 12; index += 1) {
    stage.home(name, provider, {
      council: councils[index % councils.length] ?? 'Norfolk',
      registered: daysAfter('2017-01-23', index * 110),
    });
  }
  stage.tell({
    name,
    sentence:
      'Twelve homes rent their buildings from a property company that the owner of the group holds beside them.',
    owners: [owner],
  });
}
