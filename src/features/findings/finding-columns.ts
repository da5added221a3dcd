import { labelKey } from '../../domain/register/vocabulary';
import type { FindingFilter } from './finding';

/** What is read of a finding. Its inputs are long, and are read only where a number is explained. */
export const findingColumns = `f.id, f.detection_run_id as "runId", f.group_id as "groupId", f.indicator, f.indicator_version as "indicatorVersion",
  f.strength, f.rank, r.as_of::text as "asOf", f.window_from as "windowFrom", f.window_to as "windowTo", f.sentence,
  f.would_clear as "wouldClear", f.numbers, f.interval, f.powers, f.caveats`;

export const fromFinding = 'from finding f join detection_run r on r.id = f.detection_run_id';

/** Of a setting that the finding rests on, as it stood on the day. Two spellings of one council have one key. */
const inCouncil = `v.local_authority_id in (
    select local_authority_id from local_authority_code where code = $5
    union all select local_authority_id from local_authority_name where name_key = $6)`;

/** `$1` is the run; the others may be null. */
export const matchingFinding = `f.detection_run_id = $1 and ($2::text[] is null or f.indicator = any($2))
  and ($3::text is null or $3 = any(f.powers)) and ($4::int is null or f.group_id = $4)
  and ($8::text[] is null or f.strength = any($8))
  and ($5::text is null and $7::text is null or exists (
    select from finding_setting s join setting_version v on v.setting_id = s.setting_id
    where s.finding_id = f.id and v.recorded_to = 'infinity' and v.valid_from <= r.as_of and v.valid_to > r.as_of
      and ($5::text is null or ${inCouncil}) and ($7::text is null or v.region_code = $7)))`;

/** How many values `matchingFinding` takes. */
export const matchingValues = 8;

/** What `matchingFinding` takes. */
export function filterValues(runId: number, filter: FindingFilter): unknown[] {
  const { indicators = null, power = null, groupId = null, localAuthority = null, region = null } = filter;
  const councilKey = localAuthority === null ? null : labelKey(localAuthority);
  return [runId, indicators, power, groupId, localAuthority, councilKey, region, filter.strengths ?? null];
}
