import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { heldWithin, settingsHeld, wasEverJudged } from '../../nation/held-settings';
import { compareText } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import { citedBy } from '../../observations/cited-by';
import type { RecordedObservation } from '../../observations/observation';
import { isOpenOrRecent, isSaidByOthers } from '../../observations/open-or-recent';
import { type RegulationInstrument, regulationInstruments } from '../../observations/regulation-instruments';
import { readRegulation } from '../../observations/regulations';
import type { ProvisionType } from '../../register/vocabulary';
import { adjustedWithStep } from './adjusted-step';
import { countedAmong } from './counted-settings';
import { evidenceWords, spanWords } from './observation-notes';
import { membersOf, OutsideRates, settingsRead } from './outside-rates';
import { itemOf, type RecordedSetting, type RecordedShare, type SharePolicy } from './recorded-shares';

/** A setting with the requirements that cite one regulation. */
export interface CitingSetting extends RecordedSetting {
  requirements: readonly RecordedObservation[];
}

/** One regulation in one group. */
export interface CitedShare extends RecordedShare {
  regulation: string;
  found: readonly CitingSetting[];
}

/** What one setting is said to breach, by regulation. */
type Cited = ReadonlyMap<string, readonly RecordedObservation[]>;

function citedIn(setting: SettingFacts, window: Window): Cited {
  const held = heldWithin(setting, window);
  const cited = new Map<string, RecordedObservation[]>();
  for (const observation of setting.observations) {
    if (observation.kind !== 'REQUIREMENT' || !isOpenOrRecent(observation, held)) continue;
    const regulation = citedBy(setting, observation);
    if (regulation === null) continue;
    cited.set(regulation, [...(cited.get(regulation) ?? []), observation]);
  }
  return cited;
}

function byDay(first: RecordedObservation, second: RecordedObservation): number {
  return compareText(first.from, second.from) || compareText(first.observationId, second.observationId);
}

function citing(setting: SettingFacts, requirements: readonly RecordedObservation[], window: Window): CitingSetting {
  const { to: day } = heldWithin(setting, window);
  const ordered = [...requirements].sort(byDay);
  return {
    setting,
    requirements: ordered,
    items: ordered.map((one) => itemOf(`observation ${one.observationId}`, one, setting)),
    isSaidByOthers: ordered.some(isSaidByOthers),
    inspectionIds: [],
    note: ordered.map((one) => `Requirement ${spanWords(one, day)}${evidenceWords(one)}`).join('; '),
  };
}

/** Kinds to which a regulation applies: those of its instrument, and those in which somebody else than a provider cites it. */
function kindsOf(regulation: string, settings: readonly SettingFacts[]): ReadonlySet<ProvisionType> {
  const { instrument } = readRegulation(regulation);
  const known: RegulationInstrument | null = instrument === null ? null : regulationInstruments[instrument];
  return new Set([...(known?.kinds ?? []), ...settings.map(({ provisionType }) => provisionType)]);
}

interface Unadjusted {
  shares: readonly (Omit<CitedShare, 'step'> & { isTested: boolean })[];
  /** Groups large enough to be tested for the regulation, whether or not it is cited there. */
  tests: number;
}

/** Settings that a regulation could be cited in, by kind: read once for all regulations of the same kinds. */
class RatesByKinds {
  private readonly known = new Map<string, OutsideRates>();

  constructor(
    private readonly nation: NationFacts,
    private readonly window: Window,
    private readonly pseudoCount: number,
  ) {}

  of(kinds: ReadonlySet<ProvisionType>): OutsideRates {
    const name = [...kinds].sort().join(' ');
    const before = this.known.get(name);
    if (before !== undefined) return before;
    const couldBe = (one: SettingFacts): boolean => isAmong(kinds, one) && wasEverJudged(one.inspections);
    const rates = new OutsideRates(membersOf(this.nation, { window: this.window, couldBe }), this.pseudoCount);
    this.known.set(name, rates);
    return rates;
  }
}

/** No kind at all stands for every kind. */
function isAmong(kinds: ReadonlySet<ProvisionType>, { provisionType }: SettingFacts): boolean {
  return kinds.size === 0 || kinds.has(provisionType);
}

interface CitingPlace {
  setting: SettingFacts;
  groupId: string | null;
  requirements: readonly RecordedObservation[];
}

/** Where each regulation is cited, by regulation in the order of their codes. */
function citedPlaces(nation: NationFacts, window: Window): readonly (readonly [string, readonly CitingPlace[]])[] {
  const places = new Map<string, CitingPlace[]>();
  for (const { setting, groupId } of settingsRead(nation, window)) {
    for (const [regulation, requirements] of citedIn(setting, window)) {
      const place = { setting, groupId, requirements };
      const own = places.get(regulation);
      if (own === undefined) places.set(regulation, [place]);
      else own.push(place);
    }
  }
  return [...places].sort(([first], [second]) => compareText(first, second));
}

class Citations {
  private readonly rates: RatesByKinds;

  constructor(
    private readonly nation: NationFacts,
    private readonly window: Window,
    private readonly policy: SharePolicy,
  ) {
    this.rates = new RatesByKinds(nation, window, policy.pseudoCount);
  }

  /** One regulation in every group that cites it, with how many groups were looked at. */
  sharesOf(regulation: string, places: readonly CitingPlace[]): Unadjusted {
    const firm = places.filter(({ requirements }) => requirements.some(isSaidByOthers)).map(({ setting }) => setting);
    const kinds = kindsOf(regulation, firm);
    const rates = this.rates.of(kinds);
    const cited = new Map(places.map(({ setting, requirements }) => [setting, requirements]));
    const citingGroups = new Set(places.map(({ groupId }) => groupId));
    const isTested = ({ groupId }: GroupFacts) => rates.sizeOf(groupId) >= this.policy.minimumSettings;
    const shares = rates.withHits(new Set(firm), (shareOf) =>
      this.nation.groups
        .filter(({ groupId }) => citingGroups.has(groupId))
        .flatMap((group) => {
          const counted = this.countedIn(group, kinds, cited);
          if (counted.settings.length < this.policy.minimumSettings) return [];
          const found = counted.settings.flatMap((setting) => {
            const requirements = cited.get(setting);
            return requirements === undefined ? [] : [citing(setting, requirements, this.window)];
          });
          if (found.length === 0) return [];
          return [{ group, ...counted, regulation, found, share: shareOf(group.groupId), isTested: isTested(group) }];
        }),
    );
    return { shares, tests: firm.length === 0 ? 0 : this.nation.groups.filter(isTested).length };
  }

  private countedIn(group: GroupFacts, kinds: ReadonlySet<ProvisionType>, cited: ReadonlyMap<SettingFacts, unknown>) {
    const held = settingsHeld(group, this.window).filter((setting) => isAmong(kinds, setting));
    return countedAmong(held, (setting) => cited.has(setting));
  }
}

/**
 * Every regulation cited in a group, group by group, with its share against everybody else's.
 *
 * A test is one regulation in one group: q allows for all of them. Regulations that only providers cite are not tested.
 */
export function citedShares(
  nation: NationFacts,
  window: Window,
  policy: SharePolicy,
): readonly (readonly CitedShare[])[] {
  const citations = new Citations(nation, window, policy);
  const each = citedPlaces(nation, window).map(([regulation, places]) => citations.sharesOf(regulation, places));
  const all = each.flatMap(({ shares, tests }) =>
    shares.map(({ isTested, ...share }) => ({ share, isTested: isTested && tests > 0 })),
  );
  const tests = each.reduce((total, one) => total + one.tests, 0);
  const tested = all.filter(({ share: { share }, isTested }) => isTested && share.p !== null).map(({ share }) => share);
  const steps = adjustedWithStep(
    tested.map(({ share }) => share.p ?? 1),
    tests,
  );
  const stepOf = new Map(tested.map((one, index) => [one, steps[index] ?? null]));
  const byGroup = new Map<string, CitedShare[]>();
  for (const { share } of all) {
    const own = byGroup.get(share.group.groupId) ?? [];
    own.push({ ...share, step: stepOf.get(share) ?? null });
    byGroup.set(share.group.groupId, own);
  }
  return [...byGroup.values()];
}
