import { demoDay } from '../../support/service';

/** What a transaction says of its caller. */
export type Settings = Readonly<Record<string, string>>;

export const officer: Settings = {
  'oversight.caller': 'oidc:test#somebody',
  'oversight.roles': 'PUBLIC,REGULATOR_OFFICER',
  'oversight.organisations': 'OFSTED',
  'oversight.purpose': 'QUALITY_OVERSIGHT',
  'oversight.day': demoDay,
};
export const council: Settings = {
  ...officer,
  'oversight.roles': 'PUBLIC,COMMISSIONER',
  'oversight.organisations': 'LA:888',
  'oversight.purpose': 'COMMISSIONING',
};
