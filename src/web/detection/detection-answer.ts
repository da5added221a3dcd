/** A rule, as a list to choose from has it. */
export interface ShownRule {
  id: string;
  title: string;
  sentence: string;
}

/** A power with its status on the day that is shown. */
export interface ShownPower {
  code: string;
  title: string;
  status: { status: string; sentence: string };
}

/** The run that is shown; null before the first. */
export type ShownRun = { asOf: string; groupsConsidered: number; settingsConsidered: number } | null;

export interface NamedGroup {
  id: string;
  name: string;
}

export interface ShownInterval {
  low: number;
  high: number;
}

/** First between what an effect lies, then the point. */
export interface ShownEstimate {
  interval95: ShownInterval;
  point: number;
}

/** A number behind a finding, as text. */
export interface ShownNumber {
  name: string;
  value: string | null;
  meaning: string;
}
