import type { Citation } from '../../../law/citation';
import type { Day } from '../../../values/day';
import type { PastStep } from '../../guard';
import type { MatterKind } from '../../matter-kinds';
import { proposedAction } from '../registration-enforcement/guards';
import { composed, said } from '../setting-enforcement/law';
import type { NotifiableLimb } from './limb-codes';

interface LimbFacts {
  title: string;
  citation: Citation;
}

/** Each event, as it is shown, with its paragraph. */
export const notifiableLimbs = {
  CANCELLATION: { title: 'A decision to cancel the registration', citation: said('s. 30A(2)(a)') },
  SUSPENSION: { title: 'A decision to suspend it, or to extend a suspension', citation: composed('s. 30A(2)(aa)') },
  URGENT_SUSPENSION: {
    title: 'A suspension, or its extension, at once under s. 20B',
    citation: composed('s. 30A(2)(ab)'),
  },
  PROCEEDINGS: { title: 'Proceedings brought for a relevant offence', citation: said('s. 30A(2)(b)') },
  RESTRICTION: { title: 'A notice restricting accommodation', citation: said('s. 30A(2)(c)') },
} as const satisfies Readonly<Record<NotifiableLimb, LimbFacts>>;

type Notifiable = { limb: NotifiableLimb; on: Day } | null;

function dayOf(past: readonly PastStep[], step: string): Day | null {
  return past.find((one) => one.step === step)?.on ?? null;
}

function since(limb: NotifiableLimb, on: Day | null): Notifiable {
  return on === null ? null : { limb, on };
}

/**
 * What of a matter local authorities must be told, and since when.
 *
 * By the words read it is the decision that is notified, and not its taking effect. A refusal, conditions, a compliance
 * notice and an order of a justice are not among the events.
 */
export function notifiableOf(kind: MatterKind, past: readonly PastStep[]): Notifiable {
  if (kind === 'ACCOMMODATION_RESTRICTION') return since('RESTRICTION', dayOf(past, 'SERVE_NOTICE'));
  if (kind === 'URGENT_NOTICE') {
    const measure = past.findLast(({ particulars }) => particulars.measure !== undefined)?.particulars.measure;
    const suspends = measure === 'SUSPEND' || measure === 'EXTEND_SUSPENSION';
    return suspends ? since('URGENT_SUSPENSION', dayOf(past, 'GIVE_NOTICE')) : null;
  }
  if (kind !== 'REGISTRATION_ENFORCEMENT') return null;
  const action = proposedAction(past);
  const on = dayOf(past, 'ADOPT_PROPOSAL');
  if (action === 'CANCEL') return since('CANCELLATION', on);
  return action === 'SUSPEND' || action === 'EXTEND_SUSPENSION' ? since('SUSPENSION', on) : null;
}
