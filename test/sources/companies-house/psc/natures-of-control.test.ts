import { natureOfControl } from '../../../../src/sources/companies-house/psc/natures-of-control';

const none = { exact: null, minimum: null, maximum: null, exclusiveMinimum: null, exclusiveMaximum: null };
const bands = {
  '25-to-50': { ...none, exclusiveMinimum: '25', maximum: '50' },
  '50-to-75': { ...none, exclusiveMinimum: '50', exclusiveMaximum: '75' },
  '75-to-100': { ...none, minimum: '75', maximum: '100' },
};
const byTrust = 'held by the trustees of a trust over which it has significant influence or control';
const byFirm = 'held by the members of a firm over which it has significant influence or control';

describe('a nature of control in a band', () => {
  const holdings = [
    ['ownership-of-shares', 'shareholding'],
    ['voting-rights', 'votingRights'],
    ['right-to-share-surplus-assets', 'rightsToSurplusAssetsOnDissolution'],
    ['part-right-to-share-surplus-assets', 'rightsToSurplusAssetsOnDissolution'],
  ] as const;
  const capacities = [
    ['', null, 'unknown'],
    ['-as-trust', byTrust, 'indirect'],
    ['-as-firm', byFirm, 'indirect'],
  ] as const;
  const codes = holdings.flatMap(([holding, type]) =>
    Object.entries(bands).flatMap(([band, share]) =>
      capacities.flatMap(([capacity, details, directness]) =>
        ['', '-limited-liability-partnership'].map((suffix) => ({
          code: `${holding}-${band}-percent${capacity}${suffix}`,
          is: { type, share, details, directness },
        })),
      ),
    ),
  );

  it.each(codes)('$code', ({ code, is }) => {
    expect(natureOfControl(code)).toEqual(is);
  });
});

describe('a nature of control without a band', () => {
  it.each([
    ['right-to-appoint-and-remove-directors', 'appointmentOfBoard', null],
    ['right-to-appoint-and-remove-directors-as-firm', 'appointmentOfBoard', byFirm],
    ['right-to-appoint-and-remove-members-limited-liability-partnership', 'appointmentOfBoard', /members/],
    ['right-to-appoint-and-remove-person-as-trust', 'appointmentOfBoard', /managers, held by the trustees of a trust/],
    ['significant-influence-or-control', 'otherInfluenceOrControl', 'significant influence or control'],
    ['significant-influence-or-control-as-trust', 'otherInfluenceOrControl', /held by the trustees of a trust/],
    ['significant-influence-or-control-as-firm-limited-liability-partnership', 'otherInfluenceOrControl', /firm/],
  ] as const)('%s', (code, type, details) => {
    const nature = natureOfControl(code);
    expect(nature).toMatchObject({ type, share: null });
    if (details instanceof RegExp) expect(nature!.details).toMatch(details);
    else expect(nature!.details).toBe(details);
  });
});

describe('a nature of control of an overseas entity', () => {
  const overQuarter = { ...none, exclusiveMinimum: '25', maximum: '100' };

  it.each([
    ['ownership-of-shares-more-than-25-percent', 'shareholding', overQuarter, null],
    ['voting-rights-more-than-25-percent-as-trust', 'votingRights', overQuarter, 'held as trustee of a trust'],
    ['voting-rights-more-than-25-percent-as-firm', 'votingRights', overQuarter, 'held as member of a firm'],
    ['ownership-of-shares-more-than-25-percent-as-control-over-trust', 'shareholding', overQuarter, byTrust],
    ['right-to-appoint-and-remove-directors-as-control-over-firm', 'appointmentOfBoard', null, byFirm],
    ['registered-owner-as-nominee-person-england-wales', 'nominator', null, expect.stringContaining('nominee')],
    ['registered-owner-as-nominee-another-entity-scotland', 'nominator', null, expect.stringContaining('another')],
  ])('%s', (code, type, share, details) => {
    expect(natureOfControl(`${code}-registered-overseas-entity`)).toMatchObject({ type, share, details });
  });
});

it.each([
  '',
  'ownership-of-everything',
  'voting-rights-10-to-20-percent',
  'ownership-of-shares-25-to-50-percent-as-club',
])('no list has «%s»', (code) => {
  expect(natureOfControl(code)).toBeNull();
});
