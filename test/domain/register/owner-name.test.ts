import fc from 'fast-check';
import { nameOwner, type OwnerSpelling, ownerNameKey, readOwnerName } from '../../../src/domain/register/owner-name';

describe('a text that nobody publishes', () => {
  // Tried from every one of its brackets, the first took seconds: the count of steps grew with the square of its length.
  it.each([
    ['of brackets alone', '('.repeat(90_000)],
    ['of spaces and brackets', '( '.repeat(45_000)],
  ])(
    '%s is read in one pass',
    (_, text) => {
      expect(readOwnerName(text)).toBeNull();
    },
    1_000,
  );
});

describe('the normal form of an owner', () => {
  it.each([
    ['the legal suffix in full and short', 'Rowan Care Limited', 'Rowan Care Ltd'],
    ['a suffix with its dots', 'Rowan Care L.T.D.', 'Rowan Care Ltd'],
    ['capitals', 'ROWAN CARE LTD', 'Rowan Care Ltd'],
    ['doubled spaces', 'Rowan  Care   Ltd', 'Rowan Care Ltd'],
    ['punctuation', 'Rowan-Care, Ltd.', 'Rowan Care Ltd'],
    ['either apostrophe, or none', 'Aspris Children’s Services Limited', 'Aspris Childrens Services Ltd'],
    ['an ampersand', 'Rowan & Oak Ltd', 'Rowan and Oak Limited'],
    ['accents', 'Zoë Care Ltd', 'Zoe Care Ltd'],
    ['a public limited company', 'Rowan Public Limited Company', 'Rowan P.L.C.'],
    ['a limited liability partnership', 'Rowan Limited Liability Partnership', 'Rowan LLP'],
    ['a community interest company', 'Rowan Community Interest Company', 'Rowan C.I.C.'],
  ])('is one for two texts that differ in %s', (_, first, second) => {
    expect(ownerNameKey(first)).toBe(ownerNameKey(second));
  });

  it.each([
    ['a letter', 'Five Rivers Chid Care', 'Five Rivers Child Care'],
    ['a digit', 'Care 1 Ltd', 'Care 2 Ltd'],
    ['the kind of company', 'Rowan Ltd', 'Rowan LLP'],
    ['a word', 'Rowan Care Ltd', 'Rowan Care (North) Ltd'],
    ['where the words part', 'Keys Childcare', 'Keys Child Care'],
  ])('is not one for two texts that differ in %s', (_, first, second) => {
    expect(ownerNameKey(first)).not.toBe(ownerNameKey(second));
  });

  it('of a normal form is that normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => ownerNameKey(ownerNameKey(text)) === ownerNameKey(text)),
    );
  });
});

describe("an owner's published text", () => {
  it.each([
    ['Rowan Care Ltd', 'rowan care ltd', 'Rowan Care Ltd', null],
    ['  Rowan   Care Ltd ', 'rowan care ltd', 'Rowan Care Ltd', null],
    ['ERA Care Limited 5921904', 'era care ltd', 'ERA Care Limited', '05921904'],
    ['Rowan Care Ltd 05921904', 'rowan care ltd', 'Rowan Care Ltd', '05921904'],
    ['Rowan Care Ltd (05921904)', 'rowan care ltd', 'Rowan Care Ltd', '05921904'],
    ['Rowan Care Ltd, SC123456', 'rowan care ltd', 'Rowan Care Ltd', 'SC123456'],
    ['Rowan Trust 03713232, 1075361', 'rowan trust', 'Rowan Trust', '03713232'],
    ['Rowan Trust 1075361', 'rowan trust', 'Rowan Trust', null],
    ['Rowan Trust 218531', 'rowan trust', 'Rowan Trust', null],
    ['Care 1 Ltd', 'care 1 ltd', 'Care 1 Ltd', null],
    ['Homes 2000 Ltd', 'homes 2000 ltd', 'Homes 2000 Ltd', null],
    ['5921904', '5921904', '5921904', null],
  ])('%j is read as %j, %j, company %j', (published, key, displayName, companyNumberInText) => {
    expect(readOwnerName(published)).toEqual({ key, displayName, companyNumberInText });
  });

  it.each(['', '   ', '-', ' . '])('%j names nobody', (published) => {
    expect(readOwnerName(published)).toBeNull();
  });
});

describe('what an owner goes by', () => {
  const spelling = (asPublished: string, standing: number, usedUntil: string, uses: number): OwnerSpelling => ({
    asPublished,
    standing,
    usedUntil,
    uses,
  });

  it.each([
    [
      'the spelling that most of its settings have now',
      [spelling('ROWAN CARE LTD', 1, 'infinity', 9), spelling('Rowan Care Ltd', 4, 'infinity', 4)],
      'Rowan Care Ltd',
    ],
    [
      'the last spelling, once it has no settings',
      [spelling('ROWAN CARE LTD', 0, '2021-03-31', 9), spelling('Rowan Care Ltd', 0, '2023-03-31', 1)],
      'Rowan Care Ltd',
    ],
    [
      'of two spellings used alike the one that sorts first',
      [spelling('Rowan care Ltd', 2, 'infinity', 2), spelling('Rowan Care Ltd', 2, 'infinity', 2)],
      'Rowan Care Ltd',
    ],
  ])('is %s', (_, spellings, displayName) => {
    expect(nameOwner(spellings)).toEqual({ displayName, companyNumberInText: null });
    expect(nameOwner([...spellings].reverse())).toEqual({ displayName, companyNumberInText: null });
  });

  it('takes the company number from the first spelling that carries one', () => {
    const spellings = [
      spelling('Rowan Care Ltd', 4, 'infinity', 4),
      spelling('Rowan Care Ltd 07654321', 1, 'infinity', 1),
      spelling('Rowan Care Ltd 05921904', 2, 'infinity', 2),
    ];
    expect(nameOwner(spellings)).toEqual({ displayName: 'Rowan Care Ltd', companyNumberInText: '05921904' });
  });

  it('is nothing without a spelling', () => {
    expect(nameOwner([])).toBeNull();
  });
});
