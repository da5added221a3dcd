import { namesFrom } from '../../../src/domain/ownership/chain-sentence-names';
import type { Interest } from '../../../src/domain/ownership/interest';
import type { Party } from '../../../src/domain/ownership/party';
import { stopAt } from '../../../src/domain/ownership/stops-at';
import { stopSentence } from '../../../src/domain/ownership/stops-sentence';
import { unspecifiedReasons } from '../../../src/domain/ownership/vocabulary';
import { board, company, graphOf, interest, nobody, person, share, shares, votes } from './small-graph';

const fund = company(1, { name: 'Oak Fund IV LP' });
const council = company(2, { entityType: 'stateBody', name: 'Essex' });
const trust = company(2, { entityType: 'arrangement', entitySubtype: 'trust', name: 'Ash Trust' });
const nomination = company(2, { entityType: 'arrangement', entitySubtype: 'nomination', name: 'Ash nomination' });
const unknown = company(2, { entityType: 'unknownEntity', name: null });
const dissolved = company(2, { dissolvedOn: '2024-01-01' });
const half = nobody(1, 'interestedPartyHasNotProvidedInformation');

describe('why a walk ends at company 1', () => {
  it.each<[string, string, Interest[], Party[]]>([
    [
      'TOP_OF_CHAIN_HELD_BY_PERSONS',
      'The chain ends at Company 1: a natural person (100 %) holds it, and a natural person is no undertaking.',
      [shares(2, 1, 100)],
      [person(2)],
    ],
    [
      'TOP_OF_CHAIN_HELD_BY_PERSONS',
      'The chain ends at Company 1: a natural person (50 %) and a natural person (50 %) hold it, and a natural person is no undertaking.',
      [shares(2, 1, 50), shares(3, 1, 50)],
      [person(2), person(3)],
    ],
    [
      'TOP_OF_CHAIN_HELD_BY_PERSONS',
      'The chain ends at Company 1: a natural person (60 %) holds it, and a natural person is no undertaking.',
      [votes(2, 1, 60), votes(3, 1, 40)],
      [person(2)],
    ],
    [
      'TOP_OF_CHAIN_HELD_BY_PERSONS',
      'The chain ends at Company 1: a natural person holds it, and a natural person is no undertaking.',
      [board(2, 1)],
      [person(2)],
    ],
    [
      'HELD_BY_PUBLIC_BODY',
      'The chain ends at Company 1: it is held by a public body, Essex (100 %).',
      [shares(2, 1, 100)],
      [council],
    ],
    [
      'HELD_BY_PUBLIC_BODY',
      'Company 1 is a public body, and so has no parent undertaking.',
      [],
      [company(1, { entityType: 'stateBody' })],
    ],
    [
      'HELD_IN_TRUST',
      'The chain ends at Company 1: it is held in trust or by a nominee, by Ash Trust (over 50 and under 75 %).',
      [shares(2, 1, '50-75'), shares(3, 1, '25-50')],
      [trust],
    ],
    [
      'HELD_IN_TRUST',
      'The chain ends at Company 1: it is held in trust or by a nominee, by Ash nomination (100 %).',
      [shares(2, 1, 100), interest(8, 2, { type: 'nominator' }), interest(9, 2, { type: 'nominator' })],
      [nomination],
    ],
    [
      'JOINT_CONTROL',
      'Company 2 (50 %) and Company 3 (50 %) hold Company 1 jointly: none of them controls it alone.',
      [shares(2, 1, 50), shares(3, 1, 50)],
      [],
    ],
    [
      'JOINT_CONTROL',
      'Company 2 (over 25 up to 50 %) and a natural person (50 %) hold Company 1 jointly: none of them controls it alone.',
      [shares(2, 1, '25-50'), shares(3, 1, 50)],
      [person(3)],
    ],
    [
      'JOINT_CONTROL',
      'Company 2 (30 %) and Company 3 (30 %) hold Company 1 jointly: none of them controls it alone.',
      [shares(2, 1, 30), board(2, 1), shares(3, 1, 30), board(3, 1)],
      [],
    ],
    [
      'NO_MAJORITY',
      'Nobody is shown to control Company 1: Company 2 (40 %) holds it, and no majority is settled.',
      [shares(2, 1, 40)],
      [],
    ],
    [
      'NO_MAJORITY',
      'Nobody is shown to control Company 1: Company 2 (30 %), Company 3 (30 %) and a natural person (40 %) hold it, and no majority is settled.',
      [shares(2, 1, 30), shares(3, 1, 30), shares(4, 1, 40)],
      [person(4)],
    ],
    [
      'UNKNOWN_ABOVE',
      'It is not known who controls Company 1: its holder is a body whose name is not published (100 %), of whom no more is known.',
      [shares(2, 1, 100)],
      [unknown],
    ],
    [
      'UNKNOWN_ABOVE',
      'It is not known who controls Company 1. Whoever it is has not given the information.',
      [shares(2, 1, 50), half],
      [],
    ],
    [
      'UNKNOWN_ABOVE',
      'It is not known who controls Company 1. It is not known why. The source says: «Not asked».',
      [nobody(1, 'unknown', 'Not asked')],
      [],
    ],
    [
      'UNKNOWN_ABOVE',
      'It is not known who controls Company 1. It is not known why.',
      [shares(3, 1, 40), { ...nobody(1, 'unknown'), share: share(60) }],
      [person(3)],
    ],
    [
      'EXEMPT_FROM_DISCLOSURE',
      'Who controls Company 1 need not be disclosed. The body is exempt from saying who it is.',
      [nobody(1, 'subjectExemptFromDisclosure')],
      [],
    ],
    [
      'EXEMPT_FROM_DISCLOSURE',
      'Who controls Company 1 need not be disclosed. Whoever it is is exempt from being disclosed.',
      [nobody(1, 'interestedPartyExemptFromDisclosure')],
      [],
    ],
    [
      'NO_BENEFICIAL_OWNERS',
      'Nobody has to be disclosed as an owner of Company 1. Nobody has to be disclosed under the rules.',
      [nobody(1, 'noBeneficialOwners')],
      [],
    ],
    ['NOTHING_PUBLISHED', 'Nothing is published of who holds Company 1.', [], [company(1)]],
    ['NOTHING_PUBLISHED', 'Nothing is published of who holds Company 1.', [interest(2, 1, { source: 'GLEIF' })], []],
    ['FUND', 'Oak Fund IV LP looks like a fund: who manages it is not published.', [], [fund]],
    [
      'FUND',
      'Oak Fund IV LP looks like a fund: who manages it is not published.',
      [shares(2, 1, 60), shares(3, 1, 10)],
      [fund],
    ],
    ['DISSOLVED', 'Company 1 has been dissolved.', [shares(2, 1, 100)], [company(1, { dissolvedOn: '2024-01-01' })]],
    [
      'DISSOLVED',
      'The chain ends at Company 1: its holder, Company 2 (100 %), has been dissolved.',
      [shares(2, 1, 100)],
      [dissolved],
    ],
  ])('%s: %s', (code, sentence, interests, described) => {
    const graph = graphOf(interests, described);
    const stop = stopAt(1, graph);
    expect([stop.code, stopSentence(stop, namesFrom(graph, false))]).toEqual([code, sentence]);
  });

  it('is known for every reason that the standard has', () => {
    for (const reason of Object.keys(unspecifiedReasons) as (keyof typeof unspecifiedReasons)[]) {
      const stop = stopAt(1, graphOf([nobody(1, reason)]));
      expect(stop.unspecified?.reason).toBe(reason);
      expect(stopSentence(stop, () => 'it')).toContain(unspecifiedReasons[reason]);
    }
  });
});

it('a natural person and a trust are ends themselves', () => {
  const graph = graphOf([shares(1, 2, 100), shares(2, 3, 100)], [person(1), trust]);
  const names = namesFrom(graph, false);
  expect(stopSentence(stopAt(1, graph), names)).toBe(
    'Nobody stands above a natural person: a natural person is no undertaking.',
  );
  expect(stopSentence(stopAt(2, graph), names)).toBe(
    'Ash Trust is a trust or nomination, and so has no parent undertaking.',
  );
});
