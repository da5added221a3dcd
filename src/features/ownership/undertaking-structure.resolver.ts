import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { badInput } from '../../platform/graphql/scalars';
import type { OwnershipContext } from './ownership.context';
import type { Moment } from './ownership-moment';
import { UndertakingConnection, UndertakingType } from './party.type';
import { shownStructure, subsidiaryIds } from './undertaking-control';
import { momentOf, type ShownUndertaking, shownUndertaking } from './undertaking-shown';
import { GroupStructureType, StructureNodeType } from './undertaking-structure.type';

const cursors = cursorList('subsidiaries', 'whole');

@Resolver(() => UndertakingType)
export class StructureOnUndertakingResolver {
  @FieldResolver(() => UndertakingConnection, {
    description:
      'Its subsidiary undertakings by the Companies Act 2006, at any depth, by our number of them. Refused, and never cut, where too much stands below it to be read at once.',
  })
  async subsidiaries(
    @Root() undertaking: ShownUndertaking,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { ownership }: OwnershipContext,
  ): Promise<Page<ShownUndertaking>> {
    const moment = momentOf(undertaking);
    const [place] = (fromCursor(cursors, after) ?? [0]) as [number];
    const view = await ownership.below.for(moment).load(undertaking.id);
    if (view.truncatedBecause !== null) {
      throw badInput(`${view.truncatedBecause} Ask \`structure\`, which tells what was read and that it was cut.`);
    }
    const ids = subsidiaryIds(view);
    const wanted = ids.filter((id) => id > place).slice(0, checkFirst(first) + 1);
    const rows = await Promise.all(wanted.map((id) => ownership.byId.for(moment).load(id)));
    const shown = rows.map((row) => shownUndertaking(row, moment));
    const nodes = shown.filter((each) => each !== null);
    return pageOf(nodes, first, ({ id }) => toCursor(cursors, [id]), ids.length);
  }

  @FieldResolver(() => GroupStructureType, {
    description:
      'It and everything below it by the Companies Act 2006, whole, as a graph. It says so where it is not the whole.',
  })
  async structure(@Root() undertaking: ShownUndertaking, @Ctx() { ownership }: OwnershipContext) {
    return shownStructure(await ownership.below.for(momentOf(undertaking)).load(undertaking.id));
  }
}

@Resolver(() => StructureNodeType)
export class StructureNodeResolver {
  @FieldResolver(() => UndertakingType, { description: 'The whole of it.' })
  async undertaking(@Root() node: Moment & { id: number }, @Ctx() { ownership }: OwnershipContext) {
    return shownUndertaking(await ownership.byId.for(momentOf(node)).load(node.id), node);
  }
}
