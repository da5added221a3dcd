import { toDayNumber } from '../../domain/values/day';
import { endOfYear } from '../calendar';
import type { Nation, Owner, Scenario, Setting } from '../model';
import { assignOwners } from '../owners/assign-owners';
import { NameMaker } from '../owners/names';
import { OwnerBook } from '../owners/owner-book';
import { giveOwnersTheirQuality, giveProvidersAHistory, providerNameOn } from '../owners/provider-history';
import { supportedAccommodationInspections, supportedAccommodationOutcomes } from '../parameters/quality';
import { lastYear, type StockType, stockByYear } from '../parameters/register-stock';
import { RandomStream } from '../random';
import { plantMassClosure, plantPhoenix } from '../scenarios/closures';
import { plantContinuations } from '../scenarios/continuations';
import { plantDeclineAfterAcquisition, plantRentUpTheChain } from '../scenarios/ownership-stories';
import { type PlantedStory, Stage } from '../scenarios/stage';
import {
  plantAtTheTest,
  plantLargeGroupBelowGood,
  plantNoisyPair,
  plantOneSettingFromTheTest,
} from '../scenarios/tests-of-quality';
import { homeLike, inspectionsOf, numberInspections, visit } from './inspect';
import { lifeSpansOf } from './life-spans';
import { type PlacedSpan, placeSettings } from './place-settings';
import { type OwnedSpan, settle } from './settle';

const stories: readonly ((stage: Stage) => void)[] = [
  plantMassClosure,
  plantPhoenix,
  plantRentUpTheChain,
  plantOneSettingFromTheTest,
  plantAtTheTest,
  plantDeclineAfterAcquisition,
  plantLargeGroupBelowGood,
  plantNoisyPair,
];

/** The whole invented nation, the same for the same seed and scale: planted stories first, the rest around them. */
export function buildNation(seed: number, scale: number): Nation {
  const random = new RandomStream(seed, 'nation');
  const names = new NameMaker(random.fork('names'));
  const book = new OwnerBook(names, random.fork('owners'));
  const stage = new Stage(book, random.fork('stories'));
  for (const plant of stories) plant(stage);
  const placed = placeAll(stage.spans, scale, random);
  const providers = assignOwners(placed, scale, book, random.fork('market'));
  const spans: OwnedSpan[] = [...stage.spans];
  for (const span of placed) {
    const provider = providers.get(span);
    if (!provider) throw new Error(`A setting of ${span.council.name} has no provider`);
    spans.push({ ...span, provider, script: [], scenario: null, plannedPlaces: null });
  }
  const settings = settle(spans, random.fork('settings'));
  giveProvidersAHistory(book.owners, settings, random.fork('history'));
  giveOwnersTheirQuality(book.owners, homesByOwner(settings), random.fork('quality'));
  inspectAll(settings, scale, random);
  const owners = book.owners.filter((owner) => owner.providers.length > 0);
  const continuations = plantContinuations(settings, random.fork('continuations'));
  return { settings, continuations, owners, scenarios: stage.stories.map((story) => toldBy(story, settings)), names };
}

function placeAll(planted: readonly OwnedSpan[], scale: number, random: RandomStream): PlacedSpan[] {
  const plantedIn = (year: number) => {
    const end = endOfYear(year);
    return planted.filter((span) => span.registeredOn <= end && (span.leftOn === null || span.leftOn > end)).length;
  };
  return (Object.keys(stockByYear) as StockType[]).flatMap((type) => {
    const own = random.fork(type);
    const isHome = type === 'CHILDRENS_HOME';
    const spans = lifeSpansOf(type, scale, isHome ? plantedIn : () => 0, own.fork('lives'));
    const standing = isHome ? planted.filter((span) => span.leftOn === null) : [];
    return placeSettings(type, spans, standing, own.fork('places'));
  });
}

function homesByOwner(settings: readonly Setting[]): Map<Owner, number> {
  const homes = new Map<Owner, number>();
  for (const { type, leftOn, provider } of settings) {
    if (!homeLike.includes(type) || leftOn !== null) continue;
    homes.set(provider.owner, (homes.get(provider.owner) ?? 0) + 1);
  }
  return homes;
}

function inspectAll(settings: readonly Setting[], scale: number, random: RandomStream): void {
  for (const setting of settings) {
    if (setting.type === 'SUPPORTED_ACCOMMODATION') continue;
    setting.inspections = inspectionsOf(setting, random.fork(`inspections/${setting.urn}`));
  }
  inspectSupportedAccommodation(settings, scale, random.fork('supported accommodation'));
  numberInspections(settings);
}

/** The first cycle had only begun: fifty of the providers registered first were inspected by March 2025. */
function inspectSupportedAccommodation(settings: readonly Setting[], scale: number, random: RandomStream): void {
  const from = toDayNumber('2024-09-16');
  const ready = settings.filter(
    (setting) =>
      setting.type === 'SUPPORTED_ACCOMMODATION' && setting.registeredOn < from - 90 && setting.leftOn === null,
  );
  const count = Math.min(ready.length, Math.max(1, Math.round(supportedAccommodationInspections * scale)));
  const [strong, inconsistent, weak] = supportedAccommodationOutcomes;
  for (const setting of random.shuffled(ready).slice(0, count)) {
    const on = from + 7 * random.between(0, 25) + random.between(0, 3);
    const outcome = random.weighted([
      [0, strong],
      [1, inconsistent],
      [2, weak],
    ] as const);
    setting.inspections = [{ ...visit('FULL', on, random), outcome }];
  }
}

function toldBy(story: PlantedStory, settings: readonly Setting[]): Scenario {
  const own = settings.filter((setting) => story.owners.includes(setting.provider.owner));
  const names = story.owners.flatMap((owner) =>
    owner.providers.map((provider) => providerNameOn(provider, endOfYear(lastYear))),
  );
  return { name: story.name, sentence: story.sentence, owners: names, urns: own.map((setting) => setting.urn) };
}
