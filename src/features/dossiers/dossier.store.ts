import type { Queryable } from '../../platform/database/database';
import type { KeptFacts, StoredDossier } from './dossier';

const columns = `d.id, d.matter_id as "matterId", d.matter_version as "matterVersion", d.template, d.template_version as "templateVersion",
  d.lane, d.organisation, d.known_at as "knownAt", d.statements, d.is_hypothetical as "isHypothetical", d.manifest,
  d.envelope_sha256 as "envelopeSha256", d.reason, d.sealed_by as "sealedBy", d.sealed_at as "sealedAt"`;

/** Keeps what was sealed, and reads it as far as row security shows it. */
export class DossierStore {
  constructor(private readonly db: Queryable) {}

  async byIds(ids: readonly number[]): Promise<StoredDossier[]> {
    return this.db.query<StoredDossier>({
      name: 'dossiers-by-id',
      text: `select ${columns} from dossier d where d.id = any($1::int[])`,
      values: [ids],
    });
  }

  /** A page of each matter's, newest first. */
  async ofMatters(ids: readonly number[], size: number, before: number | null): Promise<StoredDossier[]> {
    return this.db.query<StoredDossier>({
      name: 'dossiers-of-matters',
      text: `select p.* from unnest($1::int[]) m(id) cross join lateral (
          select ${columns} from dossier d where d.matter_id = m.id and ($3::int is null or d.id < $3)
          order by d.id desc limit $2) p`,
      values: [ids, size, before],
    });
  }

  async counts(ids: readonly number[]): Promise<{ matterId: number; count: number }[]> {
    return this.db.query<{ matterId: number; count: number }>({
      name: 'dossier-counts',
      text: `select d.matter_id as "matterId", count(*)::int as count from dossier d where d.matter_id = any($1::int[]) group by d.matter_id`,
      values: [ids],
    });
  }

  async keptBy(id: number): Promise<KeptFacts | null> {
    const [row] = await this.db.query<{ kept: KeptFacts }>({
      name: 'dossier-kept',
      text: 'select kept from dossier where id = $1',
      values: [id],
    });
    return row?.kept ?? null;
  }

  /** The envelope as it was sealed. */
  async envelopeBy(id: number): Promise<string | null> {
    const [row] = await this.db.query<{ envelope: string }>({
      name: 'dossier-envelope',
      text: 'select envelope from dossier where id = $1',
      values: [id],
    });
    return row?.envelope ?? null;
  }

  async add(
    of: Omit<StoredDossier, 'id'> & { kept: KeptFacts; envelope: string },
    { lanes, addressees }: { lanes: readonly string[]; addressees: readonly string[] },
  ): Promise<StoredDossier> {
    const [row] = await this.db.query<StoredDossier>({
      text: `insert into dossier as d (matter_id, matter_version, template, template_version, lane, organisation, known_at, statements,
          is_hypothetical, manifest, kept, envelope, envelope_sha256, reason, sealed_by, sealed_at, lanes, addressees)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning ${columns}`,
      values: [
        ...[of.matterId, of.matterVersion, of.template, of.templateVersion, of.lane, of.organisation, of.knownAt],
        ...[of.statements, of.isHypothetical, JSON.stringify(of.manifest), JSON.stringify(of.kept)],
        ...[of.envelope, of.envelopeSha256, of.reason, of.sealedBy, of.sealedAt, lanes, addressees],
      ],
    });
    if (!row) throw new Error('The dossier was not kept.');
    return row;
  }
}
