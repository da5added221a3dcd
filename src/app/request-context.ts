import { type FindingsContext, findingsContext } from '../features/findings/findings.context';
import { type InspectionsContext, inspectionsContext } from '../features/inspections/inspections.context';
import {
  type LocalAuthoritiesContext,
  localAuthoritiesContext,
} from '../features/local-authorities/local-authorities.context';
import { type ProviderGroupsContext, providerGroupsContext } from '../features/provider-groups/provider-groups.context';
import { type PublicationsContext, publicationsContext } from '../features/publications/publications.context';
import { type SettingsContext, settingsContext } from '../features/settings/settings.context';
import type { TodayContext } from '../platform/clock';
import type { Queryable } from '../platform/database/database';

export type RequestContext = TodayContext &
  PublicationsContext &
  LocalAuthoritiesContext &
  SettingsContext &
  InspectionsContext &
  ProviderGroupsContext &
  FindingsContext;

/** What one request works with: every feature's slice, fresh, so that loaders never outlive the request. */
export function requestContext(db: Queryable, today: string): RequestContext {
  return {
    today,
    ...publicationsContext(db),
    ...localAuthoritiesContext(db),
    ...settingsContext(db),
    ...inspectionsContext(db),
    ...providerGroupsContext(db),
    ...findingsContext(db),
  };
}
