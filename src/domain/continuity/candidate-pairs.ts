import type { ContinuityPolicy } from './continuity-policy';
import { type BegunRegistration, type EndedRegistration, mayFollow, type Registration } from './registration';

export interface CandidatePair {
  before: EndedRegistration;
  after: BegunRegistration;
}

/** Under which headings a registration may be found: only those under one heading are ever compared. */
function headingsOf({ council, kind, premises, educationUrn, controllers, name }: Registration): readonly string[] {
  return [
    ...(council === null ? [] : [`council ${council} ${kind}`]),
    ...(council === null || name === null ? [] : [`name ${council} ${name}`]),
    ...(premises === null ? [] : [`premises ${premises}`]),
    ...(educationUrn === null ? [] : [`school ${educationUrn}`]),
    ...controllers.map((controller) => `controller ${controller}`),
  ];
}

function under(headings: Map<string, BegunRegistration[]>, heading: string, registration: BegunRegistration): void {
  const list = headings.get(heading);
  if (list) list.push(registration);
  else headings.set(heading, [registration]);
}

/** Everything that began, by each heading under which something that ended may look for it. */
function underHeadings(begun: readonly BegunRegistration[]): ReadonlyMap<string, readonly BegunRegistration[]> {
  const headings = new Map<string, BegunRegistration[]>();
  for (const after of begun) {
    for (const heading of headingsOf(after)) under(headings, heading, after);
    under(headings, `number ${after.urn}`, after);
    for (const urn of after.mentions) under(headings, `names ${urn}`, after);
  }
  return headings;
}

function lookedForBy(before: EndedRegistration): readonly string[] {
  return [...headingsOf(before), `names ${before.urn}`, ...before.mentions.map((urn) => `number ${urn}`)];
}

/**
 * Pairs worth comparing, each once: of one council and kind, at one address, of one school, under one controller, or
 * where one names the other; and only where the later one may have opened in time.
 */
export function* candidatePairs(
  ended: readonly EndedRegistration[],
  begun: readonly BegunRegistration[],
  policy: ContinuityPolicy,
): Generator<CandidatePair> {
  const headings = underHeadings(begun);
  for (const before of ended) {
    const met = new Set(lookedForBy(before).flatMap((heading) => headings.get(heading) ?? []));
    for (const after of met) if (mayFollow(before, after, policy)) yield { before, after };
  }
}
