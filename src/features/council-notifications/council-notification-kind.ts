import { cite } from '../../domain/law/citation';
import type { Refusal } from '../../domain/law/refusal';
import { councilsToldBy } from '../../domain/matters/council-notification-view';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import { notifiableOf } from '../../domain/matters/machines/council-notification/limbs';
import { councilNotificationMachine } from '../../domain/matters/machines/council-notification.machine';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, KindOfMatter, MatterBefore } from '../matters/kind-of-matter';
import { NotificationFactsStore } from './notification-facts.store';

const eachCouncil = cite('CSA_2000', 's. 30A(2)', 'verified');

function whyNotAcknowledged(run: MutationRun, { past }: MatterBefore): readonly Refusal[] {
  const { organisation } = run.caller;
  const own = past.find((one) => one.step === 'ACKNOWLEDGE' && one.organisation === organisation);
  if (own === undefined) return [];
  const message = `${organisation} acknowledged it on ${own.on}. Nothing more is asked.`;
  return [{ code: 'ALREADY_ACKNOWLEDGED', message, citation: null }];
}

/** Each local authority that stands on the day is told; what is named and is none is not. */
async function whyNotSent({ tx }: MutationRun, { on, particulars }: AskedStep): Promise<readonly Refusal[]> {
  const standing = await new NotificationFactsStore(tx).councilsOn(on);
  const named = new Set(councilsToldBy([{ step: 'SEND', particulars }]));
  const left = standing.filter((code) => !named.has(code));
  const unknown = [...named].filter((code) => !standing.includes(code));
  if (left.length === 0 && unknown.length === 0) return [];
  const message = [
    left.length === 0 ? '' : `Left out: ${left.slice(0, 10).join(', ')}${left.length > 10 ? ', and others' : ''}.`,
    unknown.length === 0 ? '' : `No local authority of England on the day: ${unknown.slice(0, 10).join(', ')}.`,
    'Leave `councils` out to send it to each.',
  ];
  return [
    { code: 'COUNCILS_LEFT_OUT', message: message.filter((text) => text !== '').join(' '), citation: eachCouncil },
  ];
}

async function facts(run: MutationRun, before: MatterBefore, asked: AskedStep): Promise<GuardFacts> {
  if (asked.step === 'ACKNOWLEDGE') return { refusals: whyNotAcknowledged(run, before) };
  const { parentId } = before.subject;
  const behind = parentId === null ? null : await new NotificationFactsStore(run.tx).matterBehind(parentId);
  const notifiable = behind === null ? null : notifiableOf(behind.kind, behind.past);
  return asked.step === 'SEND' ? { notifiable, refusals: await whyNotSent(run, asked) } : { notifiable };
}

/** What is sent goes to each council that it names; an acknowledgement is seen by the council that gives it, alone. */
function addressees(run: MutationRun, { past }: MatterBefore, asked: AskedStep): Promise<readonly string[]> {
  const { organisation } = run.caller;
  if (asked.step === 'ACKNOWLEDGE') return Promise.resolve(organisation === null ? [] : [organisation]);
  const councils = councilsToldBy([...past, { step: asked.step, particulars: asked.particulars }]);
  return Promise.resolve(councils.map((code) => `LA:${code}`));
}

/** What this feature adds to the kernel of matters. */
export const councilNotificationKind: KindOfMatter = { machine: councilNotificationMachine, facts, addressees };
