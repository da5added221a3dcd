import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cursorList } from '../../platform/graphql/cursor';
import { listedPage } from '../../platform/graphql/listed-page';
import { PageArgs } from '../../platform/graphql/page-args';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import type { CasesContext } from './cases.context';
import {
  EscalationItemConnection,
  EscalationItemType,
  EscalationLadderType,
  EscalationLinkConnection,
} from './escalation.type';
import { type ReadLadder, readLadder, type ShownItem } from './read-ladder';

const itemCursors = cursorList('escalation-items', 'whole');
const linkCursors = cursorList('escalation-links', 'whole');

/** The edge from a matter. */
@Resolver(() => MatterType)
export class EscalationOnMatterResolver {
  @FieldResolver(() => EscalationLadderType, {
    description: 'How far matters went in it and below it: of a case, in all that belongs to it.',
  })
  escalation(@Root() matter: Matter, @Ctx() context: CasesContext & MattersContext): Promise<ReadLadder> {
    return readLadder(matter, context);
  }
}

@Resolver(() => EscalationLadderType)
export class EscalationLadderResolver {
  @FieldResolver(() => EscalationItemConnection, { description: 'What stands on it, from the lowest rung.' })
  items(@Root() { items }: ReadLadder, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(items, itemCursors, page);
  }

  @FieldResolver(() => EscalationLinkConnection, { description: 'What follows from what.' })
  links(@Root() { links }: ReadLadder, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(links, linkCursors, page);
  }
}

@Resolver(() => EscalationItemType)
export class EscalationItemResolver {
  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter; null for a finding.' })
  matter(@Root() { matterId }: ShownItem, @Ctx() { matters }: MattersContext): Promise<Matter | null> | null {
    return matterId === null ? null : matters.byId.for({ knownAt: null }).load(matterId);
  }
}
