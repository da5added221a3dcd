import * as fc from 'fast-check';
import { instrumentFor, regulationInstruments } from '../../../src/domain/observations/regulation-instruments';
import { regulationTitles } from '../../../src/domain/observations/regulation-titles';
import { readRegulation, regulationWords, titleOfRegulation } from '../../../src/domain/observations/regulations';

describe('what a requirement cites', () => {
  it.each([
    ['CHR_2015 reg 12', 'CHR_2015 reg 12', null],
    ['CHR 2015 reg.12', 'CHR_2015 reg 12', null],
    ['CHR 2015 reg 12(2)(a)', 'CHR_2015 reg 12', '(2)(a)'],
    ["Regulation 12(2)(a)(ii) of the Children's Homes (England) Regulations 2015", 'CHR_2015 reg 12', '(2)(a)(ii)'],
    ['The Children’s Homes (England) Regulations 2015, regulation 13 (1) (b)', 'CHR_2015 reg 13', '(1)(b)'],
    ['Fostering Services (England) Regulations 2011 reg 17', 'FSR_2011 reg 17', null],
    ['reg 10 of the Residential Family Centres Regulations 2002', 'RFC_2002 reg 10', null],
    ['SAR 2023 r. 5', 'SAR_2023 reg 5', null],
    ['Care Standards Act 2000 s. 22A(4)', 'CSA_2000 s 22A', '(4)'],
    ['section 11 of the Care Standards Act', 'CSA_2000 s 11', null],
    [
      'reg 9 of the Voluntary Adoption Agencies and the Adoption Agencies (Miscellaneous Amendments) Regulations 2003',
      'VAA_2003 reg 9',
      null,
    ],
  ])('%s is %s', (text, code, paragraph) => {
    expect(readRegulation(text)).toMatchObject({ code, paragraph });
  });

  it.each([
    ['Reg 12(2)(a)', 'CHR_2015 reg 12'],
    ['Regulation 12', 'CHR_2015 reg 12'],
    ['r12', 'CHR_2015 reg 12'],
    ['reg. 13a', 'CHR_2015 reg 13A'],
    ['FSR 2011 reg 12', 'FSR_2011 reg 12'],
  ])('%s in a children’s home is %s', (text, code) => {
    expect(readRegulation(text, 'CHR_2015').code).toBe(code);
  });

  it.each([
    ['Regulation 12', null],
    ['regs 12 and 13', 'CHR_2015'],
    ['Fire Safety Order 2005 reg 9', 'CHR_2015'],
    ['CHR 2015 s 12', null],
    ['section 11', 'CHR_2015'],
    ['CSA 2000 reg 5', null],
    ["Children's Homes (England) Regulations 2015", null],
    ['the protection standard', 'CHR_2015'],
  ] as const)('“%s” is kept as written where it cannot be told apart', (text, otherwise) => {
    expect(readRegulation(text, otherwise)).toEqual({ code: text, instrument: null, provision: null, paragraph: null });
  });

  it('reads its own codes as themselves, and any text as something', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { code } = readRegulation(text);
        expect(readRegulation(code).code).toBe(code);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['CHILDRENS_HOME', '2024-01-01', 'CHR_2015'],
    ['SECURE_CHILDRENS_HOME', '2024-01-01', 'CHR_2015'],
    ['CHILDRENS_HOME', '2015-03-31', null],
    ['INDEPENDENT_FOSTERING_AGENCY', '2024-01-01', 'FSR_2011'],
    ['SUPPORTED_ACCOMMODATION', '2023-04-28', 'SAR_2023'],
    ['SUPPORTED_ACCOMMODATION', '2023-04-27', null],
    ['BOARDING_SCHOOL', '2024-01-01', null],
  ] as const)('a bare number in a %s on %s is of %s', (kind, day, instrument) => {
    expect(instrumentFor(kind, day)).toBe(instrument);
  });

  it('has a heading where one was read, never called verified, and else says so', () => {
    expect(titleOfRegulation('CHR_2015 reg 12')).toEqual({
      title: 'The protection of children standard',
      confidence: 'secondary',
    });
    expect(titleOfRegulation('CHR_2015 reg 40')).toEqual({ title: null, confidence: 'unverified' });
    expect(titleOfRegulation('something else')).toEqual({ title: null, confidence: 'unverified' });
  });

  it('knows no heading of an instrument that is not listed, and verifies none but the Act', () => {
    expect(Object.keys(regulationInstruments)).toEqual(expect.arrayContaining(Object.keys(regulationTitles)));
    for (const [id, { confidence }] of Object.entries(regulationInstruments)) {
      expect([id, confidence === 'verified']).toEqual([id, id === 'CSA_2000']);
    }
  });

  it('is written out in words', () => {
    expect(regulationWords('CSA_2000 s 22A')).toBe('section 22A of the Care Standards Act 2000');
    expect(regulationWords('a rule')).toBe('“a rule” (as written)');
  });
});
