import type { Particulars } from '../../domain/matters/particulars';
import { type LinkKind, linkKinds } from './matter';

function isLinkKind(text: unknown): text is LinkKind {
  return typeof text === 'string' && Object.hasOwn(linkKinds, text);
}

/** What a step points at: the rows of its field `links`, each with a kind and a target. */
export function linksOf({ links }: Particulars): readonly { kind: LinkKind; target: string }[] {
  if (!Array.isArray(links)) return [];
  return (links as readonly Particulars[]).flatMap(({ kind, target }) =>
    isLinkKind(kind) && typeof target === 'string' ? [{ kind, target }] : [],
  );
}
