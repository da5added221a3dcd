import type { DayNumber, Setting } from '../model';
import { providerNameOn } from '../owners/provider-history';
import { ownerTextMess } from '../parameters/ownership';
import { RandomStream } from '../random';

/**
 * The owner's text on a setting's row. Like the real one it is free text, so some rows stray from the owner's
 * name; a row keeps its stray text until the name changes.
 */
export function ownerText(setting: Setting, asAt: DayNumber, seed: number): string {
  if (setting.isOwnerBlank) return '';
  const name = providerNameOn(setting.provider, asAt);
  if (setting.provider.companyNumber === null) return name;
  const random = new RandomStream(seed, `owner text/${setting.urn}/${name}`);
  let roll = random.next();
  for (const [kind, rate] of Object.entries(ownerTextMess)) {
    if (kind === 'blank') continue;
    if (roll < rate) return stray(name, kind, setting.provider.companyNumber, random);
    roll -= rate;
  }
  return name;
}

function stray(name: string, kind: string, companyNumber: string, random: RandomStream): string {
  switch (kind) {
    case 'otherSuffix':
      if (name.endsWith('Limited')) return name.replace(/Limited$/, 'Ltd');
      return /Ltd$/i.test(name) ? name.replace(/Ltd$/i, 'Limited') : name;
    case 'upperCase':
      return name.toUpperCase();
    case 'doubledSpace':
      return name.replace(' ', '  ');
    case 'typingError':
      return withoutOneLetter(name, random);
    case 'numberPasted':
      return `${name} ${companyNumber}`;
    default:
      return `${name} `;
  }
}

function withoutOneLetter(name: string, random: RandomStream): string {
  const at = random.between(2, Math.max(3, name.indexOf(' ') - 1));
  return name.slice(0, at) + name.slice(at + 1);
}
