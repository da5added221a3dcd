import { countryOf } from '../../../../src/sources/companies-house/places/countries';
import { kindOfBody } from '../../../../src/sources/companies-house/places/public-bodies';
import { foreignIdentifier } from '../../../../src/sources/companies-house/places/registers';

describe('the country that is written', () => {
  it.each([
    ['United Kingdom', 'GB'],
    ['UNITED KINGDOM (ENGLAND AND WALES)', 'GB'],
    ['England', 'GB'],
    ['England & Wales', 'GB'],
    ['U.K.', 'GB'],
    ['Companies House', 'GB'],
    ['Companies House, Cardiff', 'GB'],
    ['Scotland', 'GB'],
    ['Northern Ireland', 'GB'],
    ['Ireland', 'IE'],
    ['Republic Of Ireland', 'IE'],
    ['Jersey', 'JE'],
    ['Jersey, Channel Islands', 'JE'],
    ['St Helier, Jersey', 'JE'],
    ['Guernsey', 'GG'],
    ['Isle Of Man', 'IM'],
    ['Luxembourg', 'LU'],
    ['Delaware, USA', 'US'],
    ['British Virgin Islands', 'VG'],
    ['Türkiye', 'TR'],
  ])('«%s» is %s', (written, country) => {
    expect(countryOf(written)).toBe(country);
  });

  it.each(['West Yorkshire', 'New South Wales', 'Atlantis', '-'])('«%s» is none that we know', (written) => {
    expect(countryOf(written)).toBeNull();
  });
});

describe('a number in a foreign register', () => {
  it.each([
    ['JE', '119821', 'JE-FSC', 'RC_119821'],
    ['JE', 'RC119821', 'JE-FSC', 'RC_119821'],
    ['GG', '56234', 'GG-RCE', '56234'],
    ['IM', '5095v', 'IM-CR', '005095V'],
    ['LU', 'B 247.312', 'LU-RCS', 'B247312'],
    ['IE', '0123260', 'IE-CRO', '123260'],
    ['KY', 'MC-123456', 'KY-REG', 'MC123456'],
  ])('in %s «%s» is %s %s', (country, written, scheme, id) => {
    expect(foreignIdentifier(country, written)).toEqual({ scheme, id, retiredOn: null });
  });

  it.each([
    ['JE', 'N/A'],
    ['JE', '1'],
    // Each state has a register of its own, and a country alone does not say which.
    ['US', '12345678'],
  ])('in %s «%s» tells nobody apart', (country, written) => {
    expect(foreignIdentifier(country, written)).toBeNull();
  });
});

describe('the kind of a body', () => {
  it.each([
    ['Kent County Council', null, 'stateBody'],
    ['The Council of the City of Wakefield', null, 'stateBody'],
    ['London Borough of Camden', 'Local Authority', 'stateBody'],
    ['Orkney Islands Council', 'Local Government Body', 'stateBody'],
    ['Secretary Of State For Education', 'Corporation Sole', 'stateBody'],
    ['Qatar Investment Authority', 'Sovereign Wealth Fund', 'stateBody'],
    ['Anywhere Body', 'Statutory Corporation', 'stateBody'],
    ['Camden Council Homes Limited', 'Local authority company', 'registeredEntity'],
    ['The Smith Family', 'Discretionary Trust', 'arrangement'],
    ['The Bishop of Nowhere', 'Corporation Sole', 'legalEntity'],
  ])('«%s», «%s», is %s', (name, legalForm, entityType) => {
    expect(kindOfBody(name, legalForm, true).entityType).toBe(entityType);
  });

  it('says that a department is one', () => {
    expect(kindOfBody('Secretary of State for Education', null, true).entitySubtype).toBe('governmentDepartment');
  });
});
