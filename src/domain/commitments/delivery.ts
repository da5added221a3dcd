import type { CommitmentTheme } from './themes';
import { commitmentThemes } from './themes';

/** What became of commitments, as counts. There is no score: a promise is not worth a number of others. */
export interface DeliveryCounts {
  keptInTime: number;
  keptLate: number;
  missed: number;
  /** Agreed and neither kept nor found to be missed, those said to be kept and not confirmed included. */
  open: number;
  /** Put forward, and not agreed. */
  proposed: number;
  dropped: number;
}

export interface ThemeDelivery extends DeliveryCounts {
  theme: CommitmentTheme;
}

/** How many commitments of a theme stand in a state. */
export interface DeliveryCell {
  theme: CommitmentTheme;
  state: string;
  commitments: number;
}

const countOfState: Readonly<Record<string, keyof DeliveryCounts>> = {
  PROPOSED: 'proposed',
  AGREED: 'open',
  SAID_KEPT: 'open',
  MISSED: 'missed',
  KEPT: 'keptInTime',
  KEPT_LATE: 'keptLate',
  DROPPED: 'dropped',
};

/** The counts of all the cells. */
export function deliveryCounts(cells: readonly DeliveryCell[]): DeliveryCounts {
  const counts: DeliveryCounts = { keptInTime: 0, keptLate: 0, missed: 0, open: 0, proposed: 0, dropped: 0 };
  for (const { state, commitments } of cells) {
    const of = countOfState[state];
    if (of !== undefined) counts[of] += commitments;
  }
  return counts;
}

/** The counts of each theme that has any, in the order of the themes. */
export function deliveryByTheme(cells: readonly DeliveryCell[]): readonly ThemeDelivery[] {
  const themes = Object.keys(commitmentThemes) as CommitmentTheme[];
  return themes.flatMap((theme) => {
    const own = cells.filter((cell) => cell.theme === theme);
    return own.length === 0 ? [] : [{ theme, ...deliveryCounts(own) }];
  });
}
