import { citationText } from '../../law/citation';
import { type PowerCode, powerOf } from '../../law/powers';
import { provisionTypes } from '../../register/vocabulary';
import type { Guard } from '../guard';

/** The power applies to the kind of setting on the day. Where the kind is not known, that is no yes. */
export function appliesToKind(code: PowerCode): Guard {
  const { applicableTo, citation } = powerOf(code);
  const kinds = (applicableTo ?? []).map((kind) => provisionTypes[kind]).join('; ');
  return {
    says: `the setting is one of: ${kinds}`,
    refuse: ({ facts: { provisionType } }) => {
      if (applicableTo === null || (provisionType && applicableTo.includes(provisionType))) return [];
      const it = provisionType
        ? `It is a ${provisionTypes[provisionType].toLowerCase()}.`
        : 'What it is, is not known.';
      const message = `${citationText(citation)} applies to these only: ${kinds}. ${it}`;
      return [{ code: 'NOT_APPLICABLE_TO_KIND', message, citation }];
    },
  };
}
