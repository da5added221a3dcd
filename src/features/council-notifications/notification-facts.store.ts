import type { PastStep } from '../../domain/matters/guard';
import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

export interface MatterBehind {
  kind: MatterKind;
  past: readonly PastStep[];
}

/** Reads what a notification rests on, and whom it goes to. */
export class NotificationFactsStore {
  constructor(private readonly db: Queryable) {}

  /** The matter that it follows from, with its steps as far as row security shows them, oldest first. */
  async matterBehind(matterId: number): Promise<MatterBehind | null> {
    const [row] = await this.db.query<MatterBehind>({
      name: 'matter-behind-notification',
      text: `select m.kind, coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'on', s.on_day::text, 'by', s.taken_by,
          'particulars', s.particulars) order by s.version) filter (where s.id is not null), '[]') as past
        from matter m left join matter_step s on s.matter_id = m.id where m.id = $1 group by m.id, m.kind`,
      values: [matterId],
    });
    return row ?? null;
  }

  /** The local authorities of England that stand on the day, by their three digits. */
  async councilsOn(day: Day): Promise<string[]> {
    const rows = await this.db.query<{ code: string }>({
      name: 'councils-to-notify',
      text: `select distinct c.code from local_authority l join local_authority_code c on c.local_authority_id = l.id and c.scheme = 'DFE'
        where l.region_code like 'E%' and (l.established_on is null or l.established_on <= $1::date)
          and (l.abolished_on is null or l.abolished_on > $1::date) order by c.code`,
      values: [day],
    });
    return rows.map(({ code }) => code);
  }
}
