import { isOrganisationKey, type OrganisationKey } from '../../domain/access/organisation';
import type { ClaimSettings } from './identity-settings';
import { type ClaimObject, objectOf, wordOf } from './read-claim';

function fill(template: string, organisation: ClaimObject): OrganisationKey | null {
  let isWhole = true;
  const key = template.replace(/\{(\w+)\}/g, (_, field: string) => {
    const word = Object.hasOwn(organisation, field) ? wordOf(organisation[field]) : null;
    isWhole &&= word !== null;
    return word ?? '';
  });
  return isWhole && isOrganisationKey(key) ? key : null;
}

/**
 * Who a person acts for, by their organisation in DfE Sign-in's shape: `{ id, name, category: { id, name },
 * establishmentNumber, … }`. Null where the organisation is none that the settings know how to name.
 */
export function organisationKeyOf(
  organisation: ClaimObject | null,
  { organisationMap }: Pick<ClaimSettings, 'organisationMap'>,
): OrganisationKey | null {
  if (!organisation) return null;
  const category = objectOf(organisation['category']);
  const names = [`id:${wordOf(organisation['id']) ?? ''}`, `category:${wordOf(category?.['id']) ?? ''}`];
  // The id says more than the category, so it comes first, and if it is listed the category is not asked.
  const name = names.find((each) => Object.hasOwn(organisationMap, each));
  return name === undefined ? null : fill(organisationMap[name] ?? '', organisation);
}

/** Codes of councils, as a co-operative or a joint commissioner lists them: `["888", "850"]`. */
export function councilKeysOf(list: unknown): readonly OrganisationKey[] {
  if (!Array.isArray(list)) return [];
  const keys = list.map((code) => `LA:${wordOf(code) ?? ''}`).filter(isOrganisationKey);
  return [...new Set(keys)];
}
