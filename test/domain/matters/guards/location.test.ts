import { noPointLocation } from '../../../../src/domain/matters/guards/location';
import type { Particulars } from '../../../../src/domain/matters/particulars';

function refused(particulars: Particulars): string[] {
  const situation = { caller: { id: 'x', roles: [] }, on: '2027-01-01', today: '2027-01-01', past: [], facts: {} };
  return noPointLocation.refuse({ ...situation, particulars }).map(({ message }) => message.split(' ')[0] ?? '');
}

describe('where somewhere is', () => {
  it.each([
    ['a postcode', 'It is at ZZ1 1ZZ.'],
    ['a postcode in small letters without a space', 'zz11zz'],
    ['coordinates', '52.4862, -1.8904'],
    ['a grid reference', 'SP 0690 8670'],
    ['a grid reference without spaces', 'SP06908670'],
  ])('is not said as %s', (_, text) => {
    expect(refused({ report: text })).toEqual(['`report`']);
    expect(refused({ found: ['Nothing.', text] })).toEqual(['`found`']);
    expect(refused({ considered: [{ point: text, answer: 'No.' }] })).toEqual(['`considered`']);
  });

  it.each([
    ['a registration number', 'SC000101'],
    ['a company number of a partnership', 'OC301234'],
    ['the code of a council', '888'],
    ['the other code of a council', 'E10000017'],
    ['a day', '2027-01-20'],
    ['an amount', '2,500,000 pence'],
    ['a citation', 's. 30ZC(2) and SI 2011/552'],
  ])('is not taken to be said by %s', (_, text) => {
    expect(refused({ report: text, amount: 12, isCarriedOn: true, none: null })).toEqual([]);
  });
});
