/** A matter `m` with the last step `s` of it that the caller sees. */
export const matterColumns = `m.id, m.kind, m.case_id as "caseId", m.parent_id as "parentId", m.group_id as "groupId",
  m.party_id as "partyId", m.registration_id as "registrationId", m.setting_id as "settingId", m.title, m.scenario, s.state, s.version,
  s.is_hypothetical as "isHypothetical", m.opened_by as "openedBy", m.opened_at as "openedAt", m.addressees[1] as organisation,
  s.on_day as "lastStepOn", s.recorded_at as "lastStepAt"`;

/** The last step that row security shows, recorded by the moment that the parameter holds. */
export function shownStep(knownAt: string): string {
  return `cross join lateral (select s.state, s.version, s.is_hypothetical, s.on_day, s.recorded_at from matter_step s
    where s.matter_id = m.id and (${knownAt}::timestamptz is null or s.recorded_at <= ${knownAt}) order by s.version desc limit 1) s`;
}

export const stepColumns = `s.id, s.matter_id as "matterId", s.version, s.step, s.state, s.on_day as "on", s.particulars, s.reason,
  s.taken_by as "takenBy", s.by_roles as roles, s.organisation, s.is_hypothetical as "isHypothetical",
  s.recorded_at as "recordedAt", s.lanes`;
