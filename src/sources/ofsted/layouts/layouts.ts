import type { Dataset } from '../records';
import { councilHistoryLayout, councilInspectionsInYearLayout, councilJudgementsLayout } from './council-layouts';
import type { DatasetLayout } from './dataset-layout';
import { headerKey } from './header-key';
import {
  inYearLayout,
  joinersAndLeaversLayout,
  premisesLayout,
  providersAndPlacesLayout,
  registerLayout,
} from './provider-layouts';

/** Most telling first: a register has every column of a places list, and a places list has none of its own. */
export const layouts: readonly DatasetLayout[] = [
  joinersAndLeaversLayout,
  premisesLayout,
  councilHistoryLayout,
  councilInspectionsInYearLayout,
  councilJudgementsLayout,
  registerLayout,
  inYearLayout,
  providersAndPlacesLayout,
];

export function layoutOf(dataset: Dataset): DatasetLayout {
  const layout = layouts.find((candidate) => candidate.dataset === dataset);
  if (!layout) throw new Error(`No layout for ${dataset}`);
  return layout;
}

const knownKeys = new Set(
  layouts.flatMap(({ fields }) => fields.flatMap(({ headers }) => headers.map((header) => headerKey(header)))),
);
knownKeys.add('weblink');
const knownPatterns = layouts.flatMap(({ fields }) => fields.flatMap(({ pattern }) => (pattern ? [pattern] : [])));

/** Whether any dataset has a column of this name. */
export function isKnownHeader(key: string): boolean {
  return key !== '' && (knownKeys.has(key) || knownPatterns.some((pattern) => pattern.test(key)));
}
