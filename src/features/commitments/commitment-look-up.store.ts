import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** The plan that a commitment is made under, as the caller sees it. */
export interface PlanFollowed {
  kind: MatterKind;
  state: string;
  groupId: number | null;
  partyId: number | null;
}

/** Looks up what bears on putting a commitment forward, or agreeing it. */
export class CommitmentLookUpStore {
  constructor(private readonly db: Queryable) {}

  /** Held until the transaction ends, so that the plan is not completed while a commitment is put forward under it. */
  async plan(matterId: number): Promise<PlanFollowed | null> {
    await this.db.query({
      name: 'commitment-plan-held',
      text: 'select m.id from matter m where m.id = $1 for share',
      values: [matterId],
    });
    const [row] = await this.db.query<PlanFollowed>({
      name: 'commitment-plan',
      text: `select m.kind, s.state, m.group_id as "groupId", m.party_id as "partyId" from matter m
        cross join lateral (select s.state from matter_step s where s.matter_id = m.id order by s.version desc limit 1) s where m.id = $1`,
      values: [matterId],
    });
    return row ?? null;
  }

  /** Which of the numbers are on no register, or of no setting of the group on the day; the group is null where none is named. */
  async urnsOutside(urns: readonly string[], groupId: number | null, day: Day): Promise<string[]> {
    const rows = await this.db.query<{ urn: string }>({
      name: 'commitment-urns-outside',
      text: `select u.urn from unnest($1::text[]) with ordinality u(urn, place) where not exists (
          select from registration r where r.urn = u.urn and ($2::int is null or exists (
            select from group_membership g where g.group_id = $2 and g.setting_id = r.setting_id and g.from_day <= $3::date and g.to_day > $3::date)))
        order by u.place`,
      values: [urns, groupId, day],
    });
    return rows.map(({ urn }) => urn);
  }
}
