/** Facts that are believed now, or were at a moment. `known` is SQL; null: now. */
export function factsKnown(row: string, known: string | null): string {
  return known === null
    ? `${row}.recorded_to = 'infinity'`
    : `${row}.recorded_from <= ${known} and ${row}.recorded_to > ${known}`;
}

const keys = `('OVERALL', 'HELPED_AND_PROTECTED', 'LEADERS_AND_MANAGERS')`;

/** SQL: judgements `s` that stand on the day `$1`, each with its inspection `i`. */
export const standingNow = `grade_span s join inspection i on i.id = s.inspection_id
          where s.from_day <= $1::date and s.to_day > $1::date
            and s.key in ${keys}`;

/**
 * The same as known at a moment. The read model `grade_span` is of now alone, so this works out what it would have said
 * then, by its own rule: of each kind the latest that judges, `Not judged` and the old interim scale left out.
 */
export function standingThen(known: string): string {
  return `(select distinct on (e.setting_id, j.key) e.setting_id, e.id as inspection_id, j.key, j.scale, j.value, e.event_type,
              e.inspected_on as from_day
            from inspection e join judgement j on j.inspection_id = e.id
            where ${factsKnown('e', known)} and e.inspected_on <= $1::date and j.key in ${keys}
              and j.value <> 'NOT_JUDGED' and j.scale <> 'INTERIM_EFFECTIVENESS'
            order by e.setting_id, j.key, e.inspected_on desc, e.event_key desc) s
          join inspection i on i.id = s.inspection_id`;
}
