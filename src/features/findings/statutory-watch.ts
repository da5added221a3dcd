import type { StoredFinding } from './finding';

/** A group on the statutory watch: its finding, and its place. */
export interface WatchedGroup extends StoredFinding {
  /** By nearness, then by strength of effect; 1 is first. */
  place: number;
  settingsShort: number;
}
