import type { Queryable } from '../../platform/database/database';

export interface SubjectAsked {
  caseId: number | null;
  parentId: number | null;
  groupId: number | null;
  partyId: number | null;
  urn: string | null;
  scenario: string | null;
}

export interface SubjectFound {
  caseKind: string | null;
  caseScenario: string | null;
  parentScenario: string | null;
  parentKind: string | null;
  /** Whether commencements are recorded under the scenario; false where none is asked for. */
  hasScenario: boolean;
  groupId: number | null;
  partyId: number | null;
  registrationId: number | null;
  settingId: number | null;
}

/** Looks up what a matter is to be about. */
export class SubjectStore {
  constructor(private readonly db: Queryable) {}

  /** What of it is there, and for the caller to see; each part null where it is not. */
  async find(asked: SubjectAsked): Promise<SubjectFound> {
    const [row] = await this.db.query<SubjectFound>({
      name: 'matter-subject',
      text: `select (select m.kind from matter m where m.id = $1) as "caseKind", (select m.kind from matter m where m.id = $2) as "parentKind",
          (select m.scenario from matter m where m.id = $1) as "caseScenario", (select m.scenario from matter m where m.id = $2) as "parentScenario",
          (select g.id from provider_group g where g.id = $3) as "groupId", (select p.id from party p where p.id = $4) as "partyId",
          exists (select from commencement_record c where c.scenario = $6 and c.approved_at is not null and c.withdrawn_at is null) as "hasScenario",
          r.id as "registrationId", r.setting_id as "settingId"
        from (select 1) one left join registration r on r.urn = $5`,
      values: [asked.caseId, asked.parentId, asked.groupId, asked.partyId, asked.urn, asked.scenario],
    });
    if (!row) throw new Error('The subject of a matter was not looked up.');
    return row;
  }
}
