import { isAvailable, statusOn } from '../law/availability';
import { type PowerCode, powerOf } from '../law/powers';
import type { RecordedCommencement } from '../law/recorded-commencement';
import type { Day } from '../values/day';
import { placesOf } from './affected-figures';
import type { Between } from './figure';
import type { AffectedSetting } from './impact-facts';

export const timings = {
  IMMEDIATE: 'All at once, by an urgent route',
  PHASED: 'One setting after another, each by its own notice',
  CONDITIONAL: 'By conditions, or by a restriction on new admissions, with children who are there staying',
} as const;
export type Timing = keyof typeof timings;

/** One way in time of going about it, and what it would take at once. */
export interface TimingOption {
  timing: Timing;
  /** Places that would go on one day. */
  atOnce: Between;
  how: string;
  /** What it could rest on, each with its status on the day. None of them says that its test is met. */
  restsOn: readonly { power: PowerCode; isAvailable: boolean; sentence: string; forSettings: number }[];
}

const powersOf: Readonly<Record<Timing, readonly PowerCode[]>> = {
  IMMEDIATE: ['URGENT_CANCEL', 'URGENT_SUSPEND'],
  PHASED: ['CANCEL_REGISTRATION', 'SUSPEND_REGISTRATION'],
  CONDITIONAL: ['IMPOSE_CONDITION', 'RESTRICT_ACCOMMODATION'],
};

const said: Readonly<Record<Timing, string>> = {
  IMMEDIATE: 'Every child who lives there would need a place on the same day. It asks for a risk that cannot wait.',
  PHASED:
    'At most the places of the largest setting go on one day. Representations and an appeal come first, for each.',
  CONDITIONAL: 'No child need move by it alone. How many places it comes to depends on how many are free.',
};

function largestOf(settings: readonly AffectedSetting[]): Between {
  const known = settings.flatMap(({ places }) => (places === null ? [] : [places]));
  const largest = Math.max(0, ...known);
  return { least: largest, most: known.length < settings.length ? null : largest };
}

/** The ways in time, with the powers that each could rest on as they stand on the day. */
export function timingOptions(
  settings: readonly AffectedSetting[],
  day: Day,
  recorded: readonly RecordedCommencement[],
): readonly TimingOption[] {
  const all = placesOf(settings);
  const atOnce: Readonly<Record<Timing, Between>> = {
    IMMEDIATE: all,
    PHASED: largestOf(settings),
    CONDITIONAL: { least: 0, most: all.most },
  };
  return (Object.keys(timings) as Timing[]).map((timing) => ({
    timing,
    atOnce: atOnce[timing],
    how: said[timing],
    restsOn: powersOf[timing].map((code) => {
      const power = powerOf(code);
      const reaches = ({ provisionType }: AffectedSetting) => power.applicableTo?.includes(provisionType) ?? true;
      return {
        power: code,
        isAvailable: isAvailable(power, day, recorded),
        sentence: statusOn(power, day, recorded).sentence,
        forSettings: settings.filter(reaches).length,
      };
    }),
  }));
}
