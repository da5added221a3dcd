import { type AuditEntry, accessLog, countAccessLog, recordAudit } from '../../../src/platform/audit/audit.store';
import { anEntry, trailPerFile } from './support/audit-database';

const trail = trailPerFile();

const stored = async (requestId: string) =>
  trail.system.query<Record<string, unknown>>({
    text: `select kind, actor, actor_roles, organisation, purpose, operation, record_class, record_id, owner_organisation,
      fields, old_value, new_value, reason, effective_on, request_id from audit_entry where request_id = $1 order by id`,
    values: [requestId],
  });

describe('recording', () => {
  it('stores every part of it, as many as there are, in one statement', async () => {
    await recordAudit(trail.system, [anEntry({ requestId: 'whole' }), anEntry({ requestId: 'whole', kind: 'READ' })]);
    const rows = await stored('whole');
    expect(rows.map(({ kind }) => kind)).toEqual(['WRITE', 'READ']);
    expect(rows[0]).toEqual({
      kind: 'WRITE',
      actor: 'oidc:https://issuer.test#ada',
      actor_roles: ['DFE_OVERSIGHT_OFFICER'],
      organisation: 'DFE',
      purpose: 'FINANCIAL_OVERSIGHT',
      operation: 'acknowledgeFinding',
      record_class: 'FINDING_REVIEW',
      record_id: '7',
      owner_organisation: 'GROUP:4',
      fields: ['state', 'reason'],
      old_value: { state: 'OPEN' },
      new_value: { state: 'ACKNOWLEDGED' },
      reason: 'Seen with the regulator.',
      effective_on: '2025-03-31',
      request_id: 'whole',
    });
  });

  it('takes what need not be said as not said', async () => {
    const { kind, actor, actorRoles, purpose, operation, recordClass, recordId, fields } = anEntry();
    const short: AuditEntry = {
      kind,
      actor,
      actorRoles,
      purpose,
      operation,
      recordClass,
      recordId,
      fields,
      requestId: 'short',
    };
    await recordAudit(trail.system, [short]);
    expect((await stored('short'))[0]).toMatchObject({
      organisation: null,
      owner_organisation: null,
      old_value: null,
      new_value: null,
      reason: null,
      effective_on: null,
    });
  });

  it.each([
    ['NUL', 'a\0b', 'a\uFFFDb'],
    ['half a pair', 'a\uD800b', 'a\uFFFDb'],
    ['a whole pair', 'a😀b', 'a😀b'],
    ['quotes and a backslash', `'"\\u0000`, `'"\\u0000`],
  ])('loses no entry to %s in it', async (name, sent, kept) => {
    await recordAudit(trail.system, [anEntry({ requestId: name, reason: sent, newValue: { text: sent } })]);
    expect((await stored(name))[0]).toMatchObject({ reason: kept, new_value: { text: kept } });
  });

  it('of nothing asks nothing', async () => {
    const query = jest.fn();
    await recordAudit({ query }, []);
    expect(query).not.toHaveBeenCalled();
  });
});

describe('the access log of a record', () => {
  const record = { recordClass: 'FINDING_NOTE', recordId: '12' };

  beforeAll(() =>
    recordAudit(trail.system, [
      ...Array.from({ length: 5 }, (_, at) => anEntry({ ...record, operation: `look${at}`, kind: 'READ' })),
      anEntry({ recordClass: 'FINDING_NOTE', recordId: '13' }),
      anEntry({ recordClass: 'FINDING_REVIEW', recordId: '12' }),
    ]),
  );

  it('is newest first, in pages, and each entry is met once', async () => {
    const operations: string[] = [];
    let after: number | null = null;
    for (let page = 0; page < 4; page += 1) {
      const entries = await accessLog(trail.system, { ...record, first: 2, after });
      operations.push(...entries.map(({ operation }) => operation));
      after = entries.at(-1)?.id ?? after;
    }
    expect(operations).toEqual(['look4', 'look3', 'look2', 'look1', 'look0']);
    expect(await countAccessLog(trail.system, record)).toBe(5);
  });

  it('says who, when, by what and for what, and not what was written', async () => {
    const [entry] = await accessLog(trail.system, { ...record, first: 1, after: null });
    expect(entry).toEqual({
      id: expect.any(Number),
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      kind: 'READ',
      actor: 'oidc:https://issuer.test#ada',
      actorRoles: ['DFE_OVERSIGHT_OFFICER'],
      organisation: 'DFE',
      purpose: 'FINANCIAL_OVERSIGHT',
      operation: 'look4',
      fields: ['state', 'reason'],
      effectiveOn: '2025-03-31',
    });
  });
});
