import {
  type Citation,
  citationText,
  citationWithDoubt,
  cite,
  confidences,
  leastSure,
} from '../../../src/domain/law/citation';
import { noCommencementFound } from '../../../src/domain/law/commencement';
import { cancellationGrounds } from '../../../src/domain/law/grounds';
import { growthLevers } from '../../../src/domain/law/growth';
import { instruments } from '../../../src/domain/law/instruments';
import { statutoryPeriods } from '../../../src/domain/law/periods';
import { powers } from '../../../src/domain/law/powers';
import { provisionOf, provisions } from '../../../src/domain/law/provisions';
import { isDay } from '../../../src/domain/values/day';

const cited: readonly Citation[] = [
  noCommencementFound.citation,
  ...powers.flatMap((power) => [
    power.citation,
    ...power.furtherCitations,
    power.commencement.citation,
    ...(power.commencement.kind === 'NEEDS_REGULATIONS' ? [power.commencement.regulationsUnder] : []),
  ]),
  ...provisions.flatMap(({ citation, insertedBy }) => (insertedBy === null ? [citation] : [citation, insertedBy])),
  ...Object.values(cancellationGrounds).map(({ citation }) => citation),
  ...Object.values(statutoryPeriods).map(({ citation }) => citation),
  ...growthLevers.flatMap(({ legalBasis }) => legalBasis),
];
const everyCitation = [...new Map(cited.map((citation) => [JSON.stringify(citation), citation])).values()];

describe('every citation in the catalogue', () => {
  it.each(
    everyCitation.map((citation) => [citationText(citation), citation] as const),
  )('%s names a known instrument, a provision and the day it was checked', (_text, citation) => {
    expect(Object.keys(instruments)).toContain(citation.instrument);
    expect(citation.provision).toMatch(/^(s\. \d|reg\. \d|Sch\. \d)/);
    expect(isDay(citation.checkedOn)).toBe(true);
    expect(Object.keys(confidences)).toContain(citation.confidence);
  });

  it.each(
    everyCitation.map((citation) => [citationText(citation), citation] as const),
  )('%s is in the table of provisions, itself or its section', (_text, citation) =>
    expect(provisionOf(citation)).not.toBeNull());

  it('never carries a supposed number as verified', () => {
    const supposed = everyCitation.filter(({ provision }) => provision.includes('?'));
    expect(supposed.length).toBeGreaterThan(0);
    expect(supposed.filter(({ confidence }) => confidence === 'verified')).toEqual([]);
  });

  it('has a note wherever the doubt is more than a secondary source', () => {
    const doubtful = everyCitation.filter(({ confidence }) => confidence === 'unverified' || confidence === 'inferred');
    expect(doubtful.filter(({ note }) => note === null)).toEqual([]);
  });

  /** A person must extend this list on purpose. */
  it('is inferred or unverified only where listed here', () => {
    const doubtful = everyCitation
      .filter(({ confidence }) => confidence === 'unverified' || confidence === 'inferred')
      .map((citation) => `${citationText(citation)}: ${citation.confidence}`);
    expect([...new Set(doubtful)].sort()).toEqual([
      'Care Standards Act 2000, Sch. 1A para. 3: unverified',
      'Care Standards Act 2000, s. 14A: inferred',
      'Care Standards Act 2000, s. 20B: inferred',
      'Care Standards Act 2000, s. 21(2): inferred',
      'Care Standards Act 2000, s. 30ZI?: unverified',
      'Care Standards Act 2000, s. 30ZJ?: unverified',
      'Care Standards Act 2000, s. 30ZL?: inferred',
      "Children's Wellbeing and Schools Act 2026, s. 20: inferred",
      "Children's Wellbeing and Schools Act 2026, s. 78(1): inferred",
    ]);
  });
});

describe('a citation in words', () => {
  it('names the Act and the provision', () => {
    expect(citationText(cite('CSA_2000', 's. 23A(4)', 'verified'))).toBe('Care Standards Act 2000, s. 23A(4)');
  });

  it.each([
    ['verified', 'Children Act 1989, s. 1'],
    ['secondary', 'Children Act 1989, s. 1, from a secondary source'],
    ['inferred', 'Children Act 1989, s. 1, inferred from what was read'],
    ['unverified', 'Children Act 1989, s. 1, not verified in any source'],
  ] as const)('says what doubt there is when %s', (confidence, text) => {
    expect(citationWithDoubt(cite('CA_1989', 's. 1', confidence))).toBe(text);
  });

  it('takes the least sure of several confidences', () => {
    expect(leastSure('verified')).toBe('verified');
    expect(leastSure('verified', 'inferred', 'secondary')).toBe('inferred');
    expect(leastSure('unverified', 'verified')).toBe('unverified');
  });
});
