import type { PowerEntry } from './power';
import { enforcementPowers } from './power-tables/enforcement-powers';
import { financialOversightPowers } from './power-tables/financial-oversight-powers';
import { improvementPlanPowers } from './power-tables/improvement-plan-powers';
import { localAuthorityPowers } from './power-tables/local-authority-powers';
import { penaltyPowers } from './power-tables/penalty-powers';
import { profitPowers } from './power-tables/profit-powers';
import { registrationPowers } from './power-tables/registration-powers';

const entries = [
  ...registrationPowers,
  ...enforcementPowers,
  ...improvementPlanPowers,
  ...penaltyPowers,
  ...financialOversightPowers,
  ...profitPowers,
  ...localAuthorityPowers,
] as const;

export type PowerCode = (typeof entries)[number]['code'];

export interface Power extends PowerEntry {
  code: PowerCode;
}

/**
 * Every power the service may cite. There is none that caps the growth of a group: see `growth`.
 *
 * To stand here says nothing of being in force: ask `isAvailable`.
 */
export const powers: readonly Power[] = entries;

const byCode = new Map<string, Power>(powers.map((power) => [power.code, power]));

export function isPowerCode(text: string): text is PowerCode {
  return byCode.has(text);
}

export function powerOf(code: PowerCode): Power {
  const power = byCode.get(code);
  if (power === undefined) throw new Error(`The catalogue has no power ${code}`);
  return power;
}
