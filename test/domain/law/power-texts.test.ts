import { gaps } from '../../../src/domain/law/gaps';
import { textsOf } from '../../../src/domain/law/power-texts';
import { powers } from '../../../src/domain/law/powers';
import { isReadWhole } from '../../../src/domain/law/text-read';
import { isDay } from '../../../src/domain/values/day';

const texts = powers.flatMap(({ code }) => textsOf[code].map((text) => [`${code}: ${text.provision}`, text] as const));

describe('the text behind each power', () => {
  it.each(texts)('%s says what was read, in which version, by which day, and what was not', (_name, text) => {
    expect(text.version).not.toBe('');
    expect(isDay(text.readOn)).toBe(true);
    expect(text.read !== null || text.notRead !== null).toBe(true);
    for (const gap of text.gaps) expect(Object.keys(gaps)).toContain(gap);
    if (text.address !== null) expect(text.address).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//);
  });

  it('was read whole for few: of what was inserted in 2026, for s. 30ZC alone', () => {
    const whole = texts.filter(([, text]) => isReadWhole(text)).map(([, { provision }]) => provision);
    expect([...new Set(whole)]).toEqual([
      'Care Standards Act 2000, s. 14(1)(ca)',
      'Care Standards Act 2000, s. 22A',
      'Care Standards Act 2000, s. 30ZC',
    ]);
  });

  it.each(
    powers.map((power) => [power.code, power] as const),
  )('%s is cited as verified only where something of it was read', (code, power) => {
    const [own] = textsOf[code];
    // The duties in s. 23B(5) and (8), and s. 30ZM, are verified as to their number and subject only, and say so.
    if (own.read === null && power.citation.confidence === 'verified')
      expect(power.citation.note).toMatch(/[Oo]nly|number/);
  });
});
