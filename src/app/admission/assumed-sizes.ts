import type { AssumedSizes } from '../../platform/graphql/limits/schema-lists';

/**
 * How many objects a list without a page size may hold. Each is bounded by a closed list or by what its rows allow; a
 * list that can grow without bound is a connection instead.
 */
export const assumedSizes: AssumedSizes = new Map<string, number>([]);
