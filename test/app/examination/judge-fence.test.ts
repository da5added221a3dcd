import type { RoleFacts } from '../../../src/app/examination/fence.store';
import { judgeFence, judgeRole } from '../../../src/app/examination/judge-fence';

const sound: RoleFacts = {
  isSuperuser: false,
  bypassesRowSecurity: false,
  mayMakeMore: false,
  owned: 0,
  strongRoles: [],
};

describe('the role of requests', () => {
  it('is good where it can do nothing but ask', () => {
    expect(judgeRole('requests', sound)).toEqual([
      { verdict: 'good', about: 'role requests', says: 'owns nothing, and row-level security holds for it' },
    ]);
  });

  it('is looked for in vain before the first start', () => {
    expect(judgeRole('requests', null)).toMatchObject([{ verdict: 'look', says: 'not there yet' }]);
  });

  it.each([
    [{ isSuperuser: true }, 'It is a superuser', 'alter role requests nosuperuser'],
    [{ bypassesRowSecurity: true }, 'It may bypass', 'alter role requests nobypassrls'],
    [{ mayMakeMore: true }, 'It may make roles', 'alter role requests nocreaterole nocreatedb noreplication'],
    [{ owned: 3 }, 'It owns 3 objects', 'reassign owned by requests'],
    [{ strongRoles: ['owner', 'postgres'] }, 'It belongs to owner, postgres', 'revoke owner, postgres from requests'],
  ])('is not, where %j', (facts, says, mend) => {
    const advice = judgeRole('requests', { ...sound, ...facts });
    expect(advice).toHaveLength(1);
    expect(advice[0]).toMatchObject({ verdict: 'mend', says: expect.stringContaining(says) });
    expect(advice[0]!.mend).toContain(mend);
  });

  it('is told every fault at once', () => {
    const all = { isSuperuser: true, bypassesRowSecurity: true, mayMakeMore: true, owned: 1, strongRoles: ['owner'] };
    expect(judgeRole('requests', all)).toHaveLength(5);
  });
});

describe('the fence', () => {
  it('is good where every table has it and no view looks over it', () => {
    expect(judgeFence({ openTables: [], ownersViews: [] })).toMatchObject([{ verdict: 'good' }]);
  });

  it('names what lacks it, but not without end', () => {
    const openTables = Array.from({ length: 12 }, (_, number) => `table_${number}`);
    const [tables, views] = judgeFence({ openTables, ownersViews: ['everything'] });
    expect(tables).toMatchObject({
      verdict: 'mend',
      says: 'Not on, or not forced, for table_0, table_1, table_2, table_3, table_4 and 7 more.',
    });
    expect(views).toMatchObject({ verdict: 'mend', says: "Requests read everything with the owner's rights." });
  });
});
