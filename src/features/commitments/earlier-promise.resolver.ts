import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { promisedIn } from '../../domain/commitments/commitment';
import { isSamePromise, likenessOfPromises } from '../../domain/commitments/same-promise';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import type { CommitmentOfMatter } from './commitment';
import { CommitmentType } from './commitment.type';
import type { CommitmentsContext } from './commitments.context';
import type { EarlierPromise } from './earlier-promise.store';
import { EarlierPromiseType } from './earlier-promise.type';

/** More of one promise than anyone reads. */
export const mostEarlierPromises = 20;

type Shown = EarlierPromiseType & { matterId: number; knownAt: string | null };

function sameAs(commitment: CommitmentOfMatter, earlier: readonly EarlierPromise[]): Shown[] {
  const { knownAt } = commitment.matter;
  return earlier.flatMap(({ matterId, promisedOn, maker, said }) => {
    const promised = promisedIn(said);
    if (promised === null || !isSamePromise(commitment, promised)) return [];
    const { promise, measure } = promised;
    const likeness = Math.round(likenessOfPromises(commitment, promised).together * 100);
    return [{ promise, measure, promisedOn, maker, likeness, matterId, knownAt }];
  });
}

@Resolver(() => CommitmentType)
export class PromisedBeforeResolver {
  @FieldResolver(() => [EarlierPromiseType], {
    description: `Where the same was promised before, newest first: by the same group, by its undertaking, or by an operator that it carries on. ${mostEarlierPromises} at most.`,
  })
  async promisedBefore(
    @Root() commitment: CommitmentOfMatter,
    @Ctx() { commitments }: CommitmentsContext,
  ): Promise<Shown[]> {
    const { id, knownAt } = commitment.matter;
    const earlier = await commitments.earlier.for({ knownAt }).load(id);
    return sameAs(commitment, earlier).slice(0, mostEarlierPromises);
  }
}

@Resolver(() => EarlierPromiseType)
export class EarlierPromiseResolver {
  @FieldResolver(() => MatterType, { nullable: true, description: 'The earlier commitment, as it stands.' })
  matter(@Root() { matterId, knownAt }: Shown, @Ctx() { matters }: MattersContext): Promise<Matter | null> {
    return matters.byId.for({ knownAt }).load(matterId);
  }
}
