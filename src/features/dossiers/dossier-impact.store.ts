import type { DossierImpact } from '../../domain/dossier/dossier-facts';
import type { Queryable } from '../../platform/database/database';

/** Reads the statements of impact that were read before a decision, of the matter that names them. */
export class DossierImpactStore {
  constructor(private readonly db: Queryable) {}

  async preparedBy(ids: readonly number[], matterIds: readonly number[], knownAt: string): Promise<DossierImpact[]> {
    return this.db.query<DossierImpact>({
      name: 'dossier-impacts',
      text: `select i.id, i.as_of as "asOf", i.known_at as "knownAt", i.sha256, i.figures as statement from impact_statement i
        where i.id = any($1::int[]) and i.matter_id = any($2::int[]) and i.known_at <= $3::timestamptz order by i.id`,
      values: [ids, matterIds, knownAt],
    });
  }
}
