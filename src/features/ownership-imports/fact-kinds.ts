import { interestContent } from './wanted-interests.store';
import { versionContent } from './wanted-versions.store';

/** A table of facts on two time axes, as far as merging a file into it goes. */
export interface FactKind {
  table: 'party_version' | 'interest';
  wanted: 'wanted_version' | 'wanted_interest';
  /** Over what two facts of one source may not overlap. */
  key: 'party_id' | 'claim';
  /** The order in which a first load writes its rows: what is looked up together then lies together. */
  together: string;
  /** Columns that are written besides source, import, days and times. */
  columns: readonly string[];
  /** Columns by which two rows say the same. */
  content: readonly string[];
  /** SQL: whether a row of the alias states its first day. */
  isStartStated: (alias: string) => string;
}

export const versionFacts: FactKind = {
  table: 'party_version',
  wanted: 'wanted_version',
  key: 'party_id',
  together: 'party_id',
  columns: ['party_id', 'record_id', ...versionContent],
  content: versionContent,
  isStartStated: () => 'false',
};

export const interestFacts: FactKind = {
  table: 'interest',
  wanted: 'wanted_interest',
  key: 'claim',
  together: 'subject_id, claim',
  columns: [...interestContent, 'is_start_stated'],
  content: interestContent,
  isStartStated: (alias) => `${alias}.is_start_stated`,
};
