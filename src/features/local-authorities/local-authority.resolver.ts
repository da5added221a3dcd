import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type RegionCode, regions } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { LocalAuthoritiesContext } from './local-authorities.context';
import type { LocalAuthority, LocalAuthorityCode } from './local-authority.store';
import {
  LocalAuthorityCodeType,
  LocalAuthorityConnection,
  LocalAuthorityType,
  RegionType,
} from './local-authority.type';

const councilCursors = cursorList('local-authorities', 'text');

@Resolver(() => LocalAuthorityType)
export class LocalAuthorityResolver {
  @Query(() => LocalAuthorityConnection, { description: "Councils with children's services, by name." })
  async localAuthorities(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('region', () => String, { nullable: true, description: 'Only in this region: its nine-character code.' })
    regionCode: string | null,
    @Arg('existingOn', () => DayScalar, { nullable: true, description: 'Only those that existed on this day.' })
    existingOn: Day | null,
    @Ctx() { localAuthorities }: LocalAuthoritiesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<LocalAuthority>> {
    const filter = { regionCode, existingOn };
    const [name] = fromCursor(councilCursors, after) ?? [null];
    const rows = await localAuthorities.store.page(filter, checkFirst(first) + 1, name as string | null);
    const total = selects(info, 'totalCount') ? await localAuthorities.store.count(filter) : 0;
    return pageOf(rows, first, (council) => toCursor(councilCursors, [council.name]), total);
  }

  @Query(() => LocalAuthorityType, {
    nullable: true,
    description:
      'A council by any code it carries or carried: nine characters or three digits. Null when no council has it.',
  })
  localAuthority(
    @Arg('code', () => String, { description: 'For example `E10000017` or `888` for Lancashire.' }) code: string,
    @Ctx() { localAuthorities }: LocalAuthoritiesContext,
  ): Promise<LocalAuthority | null> {
    return localAuthorities.store.byCode(code.trim().toUpperCase());
  }

  @FieldResolver(() => RegionType, { description: 'The region it lies in.' })
  region(@Root() council: LocalAuthority): RegionType {
    return { code: council.regionCode, name: regions[council.regionCode as RegionCode] };
  }

  @FieldResolver(() => [LocalAuthorityCodeType], { description: 'Every code it carries or carried.' })
  codes(
    @Root() council: LocalAuthority,
    @Ctx() { localAuthorities }: LocalAuthoritiesContext,
  ): Promise<LocalAuthorityCode[]> {
    return localAuthorities.codes.load(council.id);
  }

  @FieldResolver(() => [LocalAuthorityType], {
    description: 'The councils that took over from it; empty while it exists.',
  })
  successors(
    @Root() council: LocalAuthority,
    @Ctx() { localAuthorities }: LocalAuthoritiesContext,
  ): Promise<LocalAuthority[]> {
    return localAuthorities.successors.load(council.id);
  }
}
