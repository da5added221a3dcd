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

/**
 * Pairs worth comparing, each once: of one council and kind, at one address, of one school, under one controller, or
 * where one names the other; and only where the later one may have opened in time.
 */
export function* candidatePairs(
  ended: readonly EndedRegistration[],
  begun: readonly BegunRegistration[],
  policy: ContinuityPolicy,
): Generator<CandidatePair> {
  const headings = new Map<string, BegunRegistration[]>();
  for (const after of begun) {
    for (const heading of headingsOf(after)) under(headings, heading, after);
    under(headings, `number ${after.urn}`, after);
    for (const urn of after.mentions) under(headings, `names ${urn}`, after);
  }
  for (const before of ended) {
    const wanted = [
      ...headingsOf(before),
      `names ${before.urn}`,
      ...before.mentions.map((urn) => `number ${urn}`),
    ];
    const met = new Set<number>();
    for (const heading of wanted) {
      for (const after of headings.get(heading) ?? []) {
        if (met.has(after.id)) continue;
        met.add(after.id);
        if (mayFollow(before, after, policy)) yield { before, after };
      }
    }
  }
}
