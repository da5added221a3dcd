import { labelKey } from '../../../domain/register/vocabulary';

/** Ofsted's 2022 register once spells it `Latest full inspectio`. */
const latestPrefix = /^latestfullinspectio(n)?(information)?/;

/** Without these words in front, a header of the 2022 and later registers reads as it did before. */
const bareAfterPrefix: Readonly<Record<string, string>> = {
  date: 'inspectiondate',
  eventdate: 'inspectiondate',
  publicationdate: 'publicationdate',
  eventtype: 'eventtype',
  eventnumber: 'eventnumber',
};

/** The header as compared: letters and digits only, without `Latest full inspection` in front. */
export function headerKey(header: string): string {
  const key = labelKey(header);
  const rest = key.replace(latestPrefix, '');
  if (rest === key || rest === '') return key;
  return bareAfterPrefix[rest] ?? rest;
}

/** Whether the header itself says that the column is about the latest full inspection. */
export function namesLatestInspection(header: string): boolean {
  return latestPrefix.test(labelKey(header));
}

/** Whether the header, or the tier of headers above it, is about another inspection than the latest full one. */
export function namesAnotherInspection(header: string): boolean {
  return /^\s*(previous|interim|monitoring|assurance|earlier)\b/i.test(header);
}
