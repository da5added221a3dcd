import { endOfYear, slashDay } from '../calendar';
import type { Setting } from '../model';
import { ownerText } from './owner-text';

/**
 * The premises of supported accommodation providers, one row each.
 *
 * Source of the columns: the list that Ofsted sends to councils and the Department for Education; it is not among
 * the published tables, so its layout here is the nearest we know.
 */
export function* premisesTable(settings: readonly Setting[], year: number, seed: number): Generator<string[]> {
  yield [
    'URN',
    'Provider type',
    'Provider name',
    'Provider local authority',
    'Setting Local Authority',
    'Setting status',
    'Setting status date',
    'Setting category',
    'Capacity',
    'Owner ID',
    'Owner name',
    'Conditions',
  ];
  const asAt = endOfYear(year);
  for (const setting of settings) {
    if (setting.type !== 'SUPPORTED_ACCOMMODATION' || (setting.leftOn !== null && setting.leftOn <= asAt)) continue;
    for (const premises of setting.premises) {
      yield [
        setting.urn,
        'Supported Accommodation',
        setting.name,
        setting.council.name,
        premises.council.name,
        'Active',
        slashDay(Math.min(premises.since, asAt)),
        premises.category,
        String(premises.capacity),
        `OWN${String(setting.provider.id).padStart(6, '0')}`,
        ownerText(setting, asAt, seed),
        '',
      ];
    }
  }
}
