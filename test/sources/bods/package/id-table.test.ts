import { IdTable } from '../../../../src/sources/bods/package/id-table';

describe('the table of identifiers', () => {
  it('gives each identifier a number of its own, and the same again', () => {
    const table = new IdTable();
    const ids = Array.from({ length: 200_000 }, (_, index) => `record-${index}`);
    expect(ids.every((id, index) => table.add(id) === index)).toBe(true);
    expect(ids.every((id, index) => table.add(id) === index && table.find(id) === index)).toBe(true);
    expect(table.size).toBe(ids.length);
    expect(table.find('record-x')).toBe(-1);
  });
});
