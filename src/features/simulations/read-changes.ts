import type { SimulatedChange } from '../../domain/ownership/overlay-changes';
import type { ProvisionType } from '../../domain/register/vocabulary';

/** The changes as they are asked for: exactly one field of each is given. */
export interface AskedChange {
  transferShares?: { subject: string; from: string; to: string; percent?: string | null } | null;
  changeControl?: { subject: string; newParent?: string | null } | null;
  registerUndertaking?: { id: string; name: string; parent?: string | null } | null;
  transferSetting?: { urn: string; to: string } | null;
  closeSetting?: { urn: string } | null;
  registerSetting?: {
    provider: string;
    localAuthority?: string | null;
    provisionType: ProvisionType;
    places?: number | null;
  } | null;
}

/** Why what was asked cannot be read as a change, with where and what to write instead. */
export class UnreadableChangeError extends Error {}

export const mostChanges = 20;
const millionths = 6;

function partyId(text: string, where: string): number {
  if (/^-?\d{1,9}$/.test(text)) return Number(text);
  throw new UnreadableChangeError(
    `${where} is ${JSON.stringify(text)}. Expected the id of an undertaking or a person.`,
  );
}

function orNull(text: string | null | undefined, where: string): number | null {
  return text == null ? null : partyId(text, where);
}

/** `12.5` as 12,500,000 millionths of a hundredth. */
function shareOf(percent: string | null | undefined, where: string): number | 'ALL' {
  if (percent == null) return 'ALL';
  const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(percent.trim());
  if (!match) {
    throw new UnreadableChangeError(
      `${where} is ${JSON.stringify(percent)}. Expected hundredths as a decimal of up to six places, such as 12.5.`,
    );
  }
  return Number(match[1]) * 10 ** millionths + Number((match[2] ?? '').padEnd(millionths, '0'));
}

function readOne(asked: AskedChange, at: string): SimulatedChange {
  const { transferShares, changeControl, registerUndertaking, transferSetting, closeSetting, registerSetting } = asked;
  if (transferShares) {
    const { subject, from, to, percent } = transferShares;
    return {
      kind: 'TRANSFER_SHARES',
      subject: partyId(subject, `${at}.transferShares.subject`),
      from: partyId(from, `${at}.transferShares.from`),
      to: partyId(to, `${at}.transferShares.to`),
      share: shareOf(percent, `${at}.transferShares.percent`),
    };
  }
  if (changeControl) {
    const subject = partyId(changeControl.subject, `${at}.changeControl.subject`);
    return {
      kind: 'CHANGE_CONTROL',
      subject,
      newParent: orNull(changeControl.newParent, `${at}.changeControl.newParent`),
    };
  }
  if (registerUndertaking) {
    const { id, name, parent } = registerUndertaking;
    const own = partyId(id, `${at}.registerUndertaking.id`);
    return { kind: 'REGISTER_UNDERTAKING', id: own, name, parent: orNull(parent, `${at}.registerUndertaking.parent`) };
  }
  if (transferSetting) {
    const { urn, to } = transferSetting;
    return { kind: 'TRANSFER_SETTING', urn, to: partyId(to, `${at}.transferSetting.to`) };
  }
  if (closeSetting) return { kind: 'CLOSE_SETTING', urn: closeSetting.urn };
  const { provider, localAuthority, provisionType, places } = registerSetting as NonNullable<typeof registerSetting>;
  return {
    kind: 'REGISTER_SETTING',
    provider: partyId(provider, `${at}.registerSetting.provider`),
    localAuthority: localAuthority ?? null,
    provisionType,
    places: places ?? null,
  };
}

/** Reads the changes of a simulation, or throws with what is wrong and where. */
export function readChanges(asked: readonly AskedChange[]): SimulatedChange[] {
  if (asked.length === 0 || asked.length > mostChanges) {
    throw new UnreadableChangeError(`\`changes\` holds ${asked.length}. Expected 1 to ${mostChanges} changes.`);
  }
  return asked.map((change, place) => {
    const given = Object.values(change).filter((value) => value != null).length;
    if (given === 1) return readOne(change, `changes.${place}`);
    throw new UnreadableChangeError(
      `\`changes.${place}\` has ${given} fields set. Expected exactly one, such as closeSetting.`,
    );
  });
}

/** The stored parties that changes speak of. */
export function partiesOf(changes: readonly SimulatedChange[]): number[] {
  const ids = changes.flatMap((change) =>
    Object.entries(change).flatMap(([field, value]) =>
      typeof value === 'number' && partyFields.has(field) ? [value] : [],
    ),
  );
  return [...new Set(ids.filter((id) => id > 0))];
}

const partyFields = new Set(['subject', 'from', 'to', 'newParent', 'parent', 'provider']);
