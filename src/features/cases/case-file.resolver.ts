import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type CaseFile, caseFileOf } from '../../domain/cases/case-file';
import { type CaseTrack, caseStages, caseTracks } from '../../domain/cases/stages';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { cursorList } from '../../platform/graphql/cursor';
import { listedPage } from '../../platform/graphql/listed-page';
import { PageArgs } from '../../platform/graphql/page-args';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import {
  CaseDecisionConnection,
  CaseFileType,
  CasePersonConnection,
  CaseSettingConnection,
  CaseSettingType,
  CaseShareConnection,
  CaseStageMoveConnection,
  type CaseTrackStandingType,
} from './case-file.type';
import type { CasesContext } from './cases.context';

/** A case file, and the number of open matters that was counted for it. */
type ShownFile = CaseFile & { board: readonly CaseTrackStandingType[]; openMatters: number; asOf: Day };

const cursors = {
  moves: cursorList('case-moves', 'whole'),
  decisions: cursorList('case-decisions', 'whole'),
  people: cursorList('case-people', 'whole'),
  settings: cursorList('case-settings', 'whole'),
  shares: cursorList('case-shares', 'whole'),
} as const;

function boardOf({ stages }: CaseFile): readonly CaseTrackStandingType[] {
  return (Object.keys(caseTracks) as CaseTrack[]).map((track) => {
    const lastMove = stages[track];
    const stage = lastMove?.to ?? null;
    return { track, stage, title: stage === null ? 'No stage yet' : caseStages[stage], lastMove };
  });
}

/** The edge from a matter. */
@Resolver(() => MatterType)
export class CaseFileOnMatterResolver {
  @FieldResolver(() => CaseFileType, {
    nullable: true,
    description:
      'The file, where the matter is a case; null for other kinds. Its group, undertaking and links stand at the matter.',
  })
  async caseFile(
    @Root() { id, kind, knownAt }: Matter,
    @Ctx() { matters, cases, today }: MattersContext & CasesContext & TodayContext,
  ): Promise<ShownFile | null> {
    if (kind !== 'CASE') return null;
    const [steps, open] = await Promise.all([matters.steps.for({ knownAt }).load(id), cases.openBelow.load(id)]);
    const file = caseFileOf(steps, today);
    return { ...file, board: boardOf(file), openMatters: open.length, asOf: today };
  }
}

@Resolver(() => CaseFileType)
export class CaseFileResolver {
  @FieldResolver(() => CaseStageMoveConnection, { description: 'Every move on either track, first moves first.' })
  moves(@Root() { moves }: ShownFile, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(moves, cursors.moves, page);
  }

  @FieldResolver(() => CaseDecisionConnection, { description: 'What was decided, first decisions first.' })
  decisions(@Root() { decisions }: ShownFile, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(decisions, cursors.decisions, page);
  }

  @FieldResolver(() => CasePersonConnection, { description: 'The people who were named, first named first.' })
  people(@Root() { people }: ShownFile, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(people, cursors.people, page);
  }

  @FieldResolver(() => CaseSettingConnection, { description: 'The settings that were linked, first linked first.' })
  settings(@Root() { urns }: ShownFile, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(
      urns.map((urn) => ({ urn })),
      cursors.settings,
      page,
    );
  }

  @FieldResolver(() => CaseShareConnection, { description: 'Everything that was said of sharing it, oldest first.' })
  shares(@Root() { shares, standingShares }: ShownFile, @Args(() => PageArgs) page: PageArgs) {
    const standing = new Set(standingShares);
    return listedPage(
      shares.map((share) => ({ ...share, recipients: share.recipients.join(', '), isStanding: standing.has(share) })),
      cursors.shares,
      page,
    );
  }
}

@Resolver(() => CaseSettingType)
export class CaseSettingResolver {
  @FieldResolver(() => SettingType, {
    nullable: true,
    description: 'The setting as it stands today; null where no registration has the number.',
  })
  async setting(@Root() { urn }: CaseSettingType, @Ctx() context: CasesContext & SettingsContext & TodayContext) {
    const { cases, settings, today } = context;
    const id = await cases.settingOf.load(urn);
    return id === null ? null : settings.byId.for({ asOf: today }).load(id);
  }
}
