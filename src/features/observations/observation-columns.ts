/** The columns of an observation `o` under its registration `r`. */
export const observationColumns = `o.id, o.setting_id as "settingId", r.urn, o.kind, o.from_day as "from",
  nullif(o.to_day, 'infinity') as "to", o.evidence, o.action, o.regulation, o.cited_as as "citedAs", o.count, o.organisation, o.document, o.reference,
  o.recorded_by as "recordedBy", o.recorded_from as "recordedAt", case when o.recorded_to = 'infinity' then 1 else 2 end as version,
  nullif(o.recorded_to, 'infinity') as "closedAt", o.withdrawn_reason as "withdrawnReason"`;
