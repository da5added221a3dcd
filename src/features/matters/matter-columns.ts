import { machines } from '../../domain/matters/machines/machines';
import { matterKinds } from '../../domain/matters/matter-kinds';

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const kindInWords = Object.entries(matterKinds).map(
  ([kind, { title }]) => `when ${quoted(kind)} then ${quoted(title)}`,
);

/** What it was called, for whoever sees its first step; the drafter wrote that for nobody else, who read what it is. */
const title = `case when f.version = 1 then m.title else case m.kind ${kindInWords.join(' ')} end end`;

/** A matter `m` with the first step `f` and the last step `s` of it that the caller sees. */
export const matterColumns = `m.id, m.kind, m.case_id as "caseId", m.parent_id as "parentId", m.group_id as "groupId",
  m.party_id as "partyId", m.registration_id as "registrationId", m.setting_id as "settingId", ${title} as title, m.scenario, s.state, s.version,
  s.is_hypothetical as "isHypothetical", f.taken_by as "openedBy", f.recorded_at as "openedAt", m.addressees[1] as organisation,
  s.on_day as "lastStepOn", s.recorded_at as "lastStepAt"`;

const ends = Object.values(machines).flatMap(({ kind, states }) =>
  Object.entries(states).flatMap(([state, { isFinal }]) => (isFinal ? [quoted(`${kind} ${state}`)] : [])),
);

/** Whether the matter is at its end as the caller sees it, which is not always where it stands. */
export const isAtEnd = `(m.kind || ' ' || s.state) in (${ends.join(', ')})`;

/** The first and the last step that row security shows, recorded by the moment that the parameter holds. */
export function shownStep(knownAt: string): string {
  return `cross join lateral (select s.state, s.version, s.is_hypothetical, s.on_day, s.recorded_at from matter_step s
    where s.matter_id = m.id and (${knownAt}::timestamptz is null or s.recorded_at <= ${knownAt}) order by s.version desc limit 1) s
    cross join lateral (select f.version, f.taken_by, f.recorded_at from matter_step f
    where f.matter_id = m.id and (${knownAt}::timestamptz is null or f.recorded_at <= ${knownAt}) order by f.version limit 1) f`;
}

export const stepColumns = `s.id, s.matter_id as "matterId", s.version, s.step, s.state, s.on_day as "on", s.particulars, s.reason,
  s.taken_by as "takenBy", s.by_roles as roles, s.organisation, s.is_hypothetical as "isHypothetical",
  s.recorded_at as "recordedAt", s.lanes`;
