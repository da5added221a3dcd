import { ReadLog } from '../../../src/features/access/read-log';

const note = (recordId: string, ownerOrganisation: string | null = 'LA:888') =>
  ({ recordClass: 'FINDING_NOTE', recordId, ownerOrganisation }) as const;

describe('what a request saw', () => {
  it('is one entry a record, with each field once, in order', () => {
    const log = new ReadLog();
    log.saw(note('1'), 'text');
    log.saw(note('1'), 'lane');
    log.saw(note('1'), 'text');
    log.saw(note('2', null), 'text');
    expect(log.take()).toEqual([
      { ...note('1'), fields: ['lane', 'text'] },
      { ...note('2', null), fields: ['text'] },
    ]);
  });

  it('tells records of two classes with one number apart', () => {
    const log = new ReadLog();
    log.saw(note('1'), 'text');
    log.saw({ recordClass: 'FINDING_REVIEW', recordId: '1', ownerOrganisation: null }, 'status');
    expect(log.take()).toHaveLength(2);
  });

  it('is taken once', () => {
    const log = new ReadLog();
    log.saw(note('1'), 'text');
    expect(log.take()).toHaveLength(1);
    expect(log.take()).toEqual([]);
    log.saw(note('1'), 'lane');
    expect(log.take()).toEqual([{ ...note('1'), fields: ['lane'] }]);
  });

  it('is nothing where the answer tells nothing, also of what is still looked up', () => {
    const log = new ReadLog();
    log.saw(note('1'), 'text');
    log.nothingTold();
    log.saw(note('2'), 'text');
    expect(log.take()).toEqual([]);
  });
});
