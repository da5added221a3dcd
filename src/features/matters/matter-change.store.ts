import { foldClock } from '../../domain/calendar/fold-clock';
import type { MatterState } from '../../domain/matters/matter';
import type { MatterClock } from '../../domain/matters/step-clocks';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { LinkKind, Matter, MatterSubject, StoredStep } from './matter';
import { matterColumns, shownStep } from './matter-columns';

/** Who may see what is written. */
export interface Sight {
  lanes: readonly string[];
  addressees: readonly string[];
}

/** A matter with where it stands in full, hidden steps included. */
export type HeldMatter = Matter & { held: MatterState; sight: Sight };

interface HeldRow extends Matter {
  heldState: string;
  heldBefore: string | null;
  heldVersion: number;
  movedOn: Day | null;
  heldHypothetical: boolean;
  lanes: readonly string[];
  addressees: readonly string[];
}

export type StepToKeep = Omit<StoredStep, 'id' | 'matterId' | 'lanes'> & { stateBefore: string | null };

/** Opens matters and takes steps in them. */
export class MatterChangeStore {
  constructor(private readonly db: Queryable) {}

  /**
   * The matter, held until the transaction ends; null where there is none for the caller to change.
   *
   * Two statements: one that waits for somebody else's change would go on to read the steps as they were before it.
   */
  async hold(id: number): Promise<HeldMatter | null> {
    const waited = await this.db.query<{ id: number }>({
      name: 'matter-hold',
      text: 'select m.id from matter m where m.id = $1 for update',
      values: [id],
    });
    if (waited.length === 0) return null;
    const [row] = await this.db.query<HeldRow>({
      name: 'matter-held',
      text: `select ${matterColumns}, null::timestamptz as "knownAt", m.state as "heldState", m.state_before as "heldBefore",
          m.version as "heldVersion", m.moved_on as "movedOn", m.is_hypothetical as "heldHypothetical", m.lanes, m.addressees
        from matter m ${shownStep('null')} where m.id = $1`,
      values: [id],
    });
    if (row === undefined) return null;
    const { heldState, heldBefore, heldVersion, movedOn, heldHypothetical, lanes, addressees, ...matter } = row;
    const held: MatterState = {
      kind: matter.kind,
      state: heldState,
      stateBefore: heldBefore,
      version: heldVersion,
      movedOn,
      isHypothetical: heldHypothetical,
    };
    return { ...matter, held, sight: { lanes, addressees } };
  }

  async open(
    of: MatterSubject & { kind: string; title: string; openedBy: string; openedAt: string },
    state: MatterState,
    { lanes, addressees }: Sight,
  ): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into matter (kind, case_id, parent_id, group_id, party_id, registration_id, setting_id, title, scenario, state, state_before,
          version, moved_on, is_open, is_hypothetical, opened_by, opened_at, lanes, addressees)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true, $14, $15, $16, $17, $18) returning id`,
      values: [
        ...[
          of.kind,
          of.caseId,
          of.parentId,
          of.groupId,
          of.partyId,
          of.registrationId,
          of.settingId,
          of.title,
          of.scenario,
        ],
        ...[state.state, state.stateBefore, state.version, state.movedOn, state.isHypothetical],
        ...[of.openedBy, of.openedAt, lanes, addressees],
      ],
    });
    if (!row) throw new Error('The matter was not kept.');
    return row.id;
  }

  async move(id: number, state: MatterState, isOpen: boolean, { lanes, addressees }: Sight): Promise<void> {
    await this.db.query({
      text: `update matter set state = $2, state_before = $3, version = $4, moved_on = $5, is_open = $6, is_hypothetical = $7,
          lanes = $8, addressees = $9 where id = $1`,
      values: [
        ...[id, state.state, state.stateBefore, state.version, state.movedOn, isOpen, state.isHypothetical],
        ...[lanes, addressees],
      ],
    });
  }

  /** Recorded when the request came in, or with the step before it where that came in later and had its turn first. */
  async addStep(matterId: number, step: StepToKeep, { lanes, addressees }: Sight): Promise<void> {
    await this.db.query({
      text: `insert into matter_step (matter_id, version, step, state, state_before, on_day, particulars, reason, taken_by, by_roles,
          organisation, is_hypothetical, recorded_at, lanes, addressees)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
          greatest($13::timestamptz, (select max(b.recorded_at) from matter_step b where b.matter_id = $1)), $14, $15)`,
      values: [
        ...[matterId, step.version, step.step, step.state, step.stateBefore, step.on, JSON.stringify(step.particulars)],
        ...[step.reason, step.takenBy, step.roles, step.organisation, step.isHypothetical, step.recordedAt],
        ...[lanes, addressees],
      ],
    });
  }

  async addLinks(
    matterId: number,
    version: number,
    links: readonly { kind: LinkKind; target: string }[],
    { lanes, addressees }: Sight,
  ): Promise<void> {
    if (links.length === 0) return;
    await this.db.query({
      text: `insert into matter_link (matter_id, version, kind, target, lanes, addressees)
        select $1, $2, l.kind, l.target, $5, $6 from unnest($3::text[], $4::text[]) l(kind, target)
        on conflict (matter_id, version, kind, target) do nothing`,
      values: [matterId, version, links.map(({ kind }) => kind), links.map(({ target }) => target), lanes, addressees],
    });
  }

  async startClocks(matterId: number, clocks: readonly MatterClock[], { lanes, addressees }: Sight): Promise<void> {
    for (const { code, startedBy, clock } of clocks) {
      await this.db.query({
        text: `insert into matter_clock (matter_id, clock, started_by, started_on, given_last_day, moves, last_day, status, ended_on,
            lanes, addressees) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        values: [
          ...[matterId, code, startedBy, clock.startedOn, clock.givenLastDay, JSON.stringify(clock.moves)],
          ...[...kept(clock), lanes, addressees],
        ],
      });
    }
  }

  async moveClocks(matterId: number, clocks: readonly MatterClock[]): Promise<void> {
    for (const { code, startedBy, clock } of clocks) {
      await this.db.query({
        text: `update matter_clock set moves = $4, last_day = $5, status = $6, ended_on = $7
          where matter_id = $1 and clock = $2 and started_by = $3`,
        values: [matterId, code, startedBy, JSON.stringify(clock.moves), ...kept(clock)],
      });
    }
  }
}

/** What the row of a clock says beside its moves. */
function kept(clock: MatterClock['clock']): readonly [Day | null, string, Day | null] {
  const { lastDay, pausedOn, end } = foldClock(clock);
  return [lastDay, end?.kind ?? (pausedOn === null ? 'RUNNING' : 'PAUSED'), end?.on ?? null];
}
