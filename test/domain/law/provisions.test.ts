import { citationText } from '../../../src/domain/law/citation';
import { gaps } from '../../../src/domain/law/gaps';
import { instruments } from '../../../src/domain/law/instruments';
import { provisionOf, provisions } from '../../../src/domain/law/provisions';

describe('provisions', () => {
  it('are listed once each', () => {
    const texts = provisions.map(({ citation }) => citationText(citation));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ...['s. 11', 's. 13(2)', 's. 13(3)', 's. 13(5)', 's. 14', 's. 14A', 's. 17', 's. 18', 's. 20', 's. 20B', 's. 21'],
    ...['s. 22A', 's. 22B', 's. 23A', 's. 23B', 's. 23B(5)', 's. 23B(8)', 's. 24', 's. 25', 's. 26', 's. 27', 's. 28'],
    ...['s. 30A', 's. 30ZC(1)', 's. 30ZC(2)', 's. 30ZD', 's. 30ZE', 's. 30ZE(6)', 's. 30ZF?', 's. 30ZG?', 's. 30ZH?'],
    ...['s. 30ZI?', 's. 30ZJ?', 's. 30ZK', 's. 30ZL?', 's. 30ZM', 's. 30ZN', 'Sch. 1A para. 2', 's. 30ZO'],
  ])('hold %s of the Care Standards Act 2000', (provision) => {
    expect(provisionOf({ instrument: 'CSA_2000', provision })?.citation.provision).toBe(provision);
  });

  it.each([12, 14, 15, 16, 17, 18, 19, 20])("hold s. %i of the Children's Wellbeing and Schools Act 2026", (number) => {
    const provision = `s. ${number}`;
    expect(provisionOf({ instrument: 'CWSA_2026', provision })?.citation.provision).toBe(provision);
  });

  it('use every instrument', () => {
    expect(new Set(provisions.map(({ citation }) => citation.instrument))).toEqual(new Set(Object.keys(instruments)));
  });

  it('mark a number with a question mark only where it is not verified', () => {
    const marked = provisions.filter(({ citation }) => citation.provision.includes('?'));
    expect(marked.map(({ isNumberVerified }) => isNumberVerified)).toEqual(marked.map(() => false));
  });

  it.each(
    provisions.filter(({ insertedBy }) => insertedBy !== null).map((p) => [citationText(p.citation), p] as const),
  )('%s was inserted by a section of the 2026 Act that is listed too', (_text, { insertedBy }) => {
    expect(insertedBy?.instrument).toBe('CWSA_2026');
    expect(insertedBy && provisionOf(insertedBy)).not.toBeNull();
  });

  it.each(provisions.map((p) => [citationText(p.citation), p] as const))('%s says one sentence', (_text, { says }) => {
    expect(says).toMatch(/^[A-Z].*\.$/);
  });

  it.each(provisions.map((p) => [citationText(p.citation), p] as const))('%s names known gaps', (_text, provision) => {
    for (const gap of provision.gaps) expect(Object.keys(gaps)).toContain(gap);
  });

  it.each([
    ['a paragraph, by its section', 's. 14(1)(a)', 's. 14'],
    ['a paragraph listed itself', 's. 14(1)(ca)', 's. 14(1)(ca)'],
    ['a subsection, by its section', 's. 18(1)', 's. 18'],
    ['a paragraph of a schedule', 'Sch. 1A para. 2(2)(c)', 'Sch. 1A para. 2'],
    ['a section whose number begins alike: none', 's. 1', undefined],
    ['an unknown section: none', 's. 999(1)', undefined],
  ])('are found for %s', (_case, sought, found) => {
    expect(provisionOf({ instrument: 'CSA_2000', provision: sought })?.citation.provision).toBe(found);
  });
});
