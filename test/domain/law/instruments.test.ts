import { instruments } from '../../../src/domain/law/instruments';

const entries = Object.entries(instruments);

describe('instruments', () => {
  it('names each instrument and each citation once', () => {
    expect(new Set(entries.map(([, { title }]) => title)).size).toBe(entries.length);
    expect(new Set(entries.map(([, { citation }]) => citation)).size).toBe(entries.length);
  });

  it.each(entries)('%s is cited as an Act or as a statutory instrument', (_id, { citation }) => {
    expect(citation).toMatch(/^(\d{4} c\. \d+|SI \d{4}\/\d+)$/);
  });

  it.each(entries)('%s has an address on legislation.gov.uk, or none', (_id, { address }) => {
    if (address !== null) expect(address).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//);
  });
});
