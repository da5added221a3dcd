import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import { canonicalJson, type Json } from '../../platform/sealed-files/canonical-json';
import type { AccessContext } from '../access/access.context';
import { committed, type MutationsContext } from '../access/mutation.context';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import type { DossierReply, StoredDossier } from './dossier';
import { SealDossierInput } from './dossier.input';
import { DossierConnection, DossierType, SealDossierPayloadType } from './dossier.type';
import type { DossiersContext } from './dossiers.context';
import { sealDossier } from './seal-dossier';

const cursors = cursorList('dossiers', 'whole');

/** Whoever reads a dossier has read what its matter says. */
function matterRead({ matterId }: StoredDossier) {
  return { recordClass: 'MATTER', recordId: String(matterId), ownerOrganisation: null } as const;
}

@Resolver(() => DossierType)
export class DossierResolver {
  @Query(() => DossierType, {
    nullable: true,
    description: 'One dossier by our number; null where there is none, or it is not for you to see.',
  })
  async dossier(
    @Arg('id', () => ID, { description: 'Our number of it.' }) id: string,
    @Ctx() { dossiers, reads }: DossiersContext & AccessContext,
  ): Promise<StoredDossier | null> {
    const wanted = idOrNull(id);
    const stored = wanted === null ? null : await dossiers.byId.load(wanted);
    if (stored !== null) reads.saw(matterRead(stored), 'dossiers');
    return stored;
  }

  @Mutation(() => SealDossierPayloadType, {
    description:
      'Seals a dossier of a matter or a case as it is known now: numbered statements, hashed and signed. Refused where the document leaves out what the law asks for, naming the subsection.',
  })
  async sealDossier(
    @Arg('input', () => SealDossierInput, { description: 'Of what, and for whom.' }) input: SealDossierInput,
    @Ctx() context: MutationsContext & DossiersContext,
  ): Promise<DossierReply & { replayed: boolean }> {
    const { template, lane, organisation, reason, matterId } = input;
    const act = {
      matterId: idOrNull(matterId),
      template,
      lane: lane ?? 'REGULATOR',
      organisation: organisation ?? null,
      reason,
    } as const;
    const refused = (problems: DossierReply['problems']): DossierReply => ({ dossier: null, problems });
    return committed(context, 'sealDossier', input, refused, (run) => sealDossier(run, act, context.dossiers.sealing));
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter that it is of, as it stands now.' })
  matter(@Root() { matterId }: StoredDossier, @Ctx() { matters }: MattersContext): Promise<Matter | null> {
    return matters.byId.for({ knownAt: null }).load(matterId);
  }

  @FieldResolver(() => String, {
    description: 'The manifest as its file has it: which files, their SHA-256, the key and the signature.',
  })
  manifest(@Root() { manifest }: StoredDossier): string {
    return canonicalJson(manifest as unknown as Json);
  }

  @FieldResolver(() => String, { description: 'SHA-256 of the public key that signed it, in hexadecimal.' })
  fingerprint(@Root() { manifest }: StoredDossier): string {
    return manifest.signature.fingerprint;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'All of it in one text, at most 8,000,000 characters: keep it as `dossier.json`. It is, to the byte, what was sealed.',
  })
  envelope(
    @Root() stored: StoredDossier,
    @Ctx() { dossiers, reads }: DossiersContext & AccessContext,
  ): Promise<string | null> {
    reads.saw(matterRead(stored), 'dossiers.envelope');
    return dossiers.envelopeOf(stored);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it comes out to the byte when it is made anew, now, from the steps that it knew. Where it does not, this version of the service words something otherwise, or what it rests on was tampered with; the envelope stays what was sealed.',
  })
  isRebuilt(@Root() stored: StoredDossier, @Ctx() { dossiers }: DossiersContext): Promise<boolean> {
    return dossiers.isRebuilt(stored);
  }
}

/** The edge from a matter. */
@Resolver(() => MatterType)
export class DossiersOnMatterResolver {
  @FieldResolver(() => DossierConnection, {
    description: 'Dossiers of it that were sealed and are for you to see, newest first.',
  })
  async dossiers(
    @Root() { id }: Matter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { dossiers }: DossiersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredDossier>> {
    const [before] = (fromCursor(cursors, after) ?? [null]) as [number | null];
    const rows = await dossiers.ofMatter.for({ first: checkFirst(first) + 1, before }).load(id);
    const total = selects(info, 'totalCount') ? await dossiers.countOfMatter.load(id) : 0;
    return pageOf(rows, first, (dossier) => toCursor(cursors, [dossier.id]), total);
  }
}
