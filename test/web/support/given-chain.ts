import type { OwnershipBuilder } from '../../support/ownership';

/** A company of this number is at the bottom of the chain. */
export const companyNumber = '09876501';

/** Nine bodies one above the other, and what real chains have beside them; what is needed to ask about it. */
export async function givenChain(given: OwnershipBuilder) {
  const home = await given.entity('Hazel <b>Homes</b> Ltd', {
    identifiers: { 'GB-COH': companyNumber, 'GB-CHC': '1089879 2020-01-01' },
    formerly: ['Hazel Care Ltd'],
  });
  const levels = [home];
  for (let level = 1; level <= 7; level += 1) levels.push(await given.entity(`Hazel Holding ${level} Ltd`));
  levels.push(
    await given.entity('Hazel Capital Fund II LP', { typeDetails: 'Limited partnership', jurisdiction: 'GG' }),
  );
  const at = (level: number) => levels[level] as number;
  for (let level = 0; level < 8; level += 1) {
    if (level === 2) await given.holds(at(3), at(2), { type: 'shareholding', share: '60' });
    else await given.holds(at(level + 1), at(level), { share: '75..100' });
  }
  await given.holds(at(4), at(5), { share: '>50..75' });
  const [minor, left, right] = [
    await given.entity('Hazel Minor Ltd'),
    await given.entity('Hazel Left Ltd'),
    await given.entity('Hazel Right Ltd'),
  ];
  await given.holds(minor, at(2), { type: 'shareholding', share: '40' });
  await given.holds(left, minor, { share: '50' });
  await given.holds(right, minor, { share: '50' });
  await given.holds('interestedPartyExemptFromDisclosure', left, { share: '75..100' });
  await given.holds('unknown', right, { share: '75..100' });
  await given.holds(at(1), home, { source: 'DECLARATION', share: '75..100' });
  await given.holds(at(1), home, { source: 'BODS', share: '>25..50' });
  const person = await given.person('Ann Secret Example');
  await given.holds(person, right, { type: 'shareholding', share: '10' });
  return { home, at, left, right, minor };
}
