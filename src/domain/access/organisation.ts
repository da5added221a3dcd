/**
 * Who a caller acts for, as one key: `LA:888` a council, `RCC:<code>` a co-operative, `GROUP:<id>` a provider group by
 * the number of this service, `DFE`, `OFSTED`, or `SERVICE:<name>` a machine's own.
 */
export type OrganisationKey = string;

const form = /^(DFE|OFSTED|LA:[A-Z0-9]{2,12}|RCC:[A-Z0-9-]{1,40}|GROUP:[1-9]\d{0,8}|SERVICE:[A-Za-z0-9-]{1,60})$/;

export function isOrganisationKey(text: string): boolean {
  return form.test(text);
}
