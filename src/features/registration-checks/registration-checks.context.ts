import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { LawContext } from '../law/law.context';
import type { OwnershipContext } from '../ownership/ownership.context';
import { type CheckAsked, checkRegistration, type RegistrationCheck } from './check-registration';
import { FamilyStore } from './family.store';
import { type ApplicantAsked, findApplicant } from './find-applicant';
import { type GrowthRestrictions, growthRestrictionsOf } from './growth-restrictions';

/** What this feature puts on the request. */
export interface RegistrationChecksContext {
  registrationChecks: {
    check: (
      context: OwnershipContext & LawContext,
      applicant: ApplicantAsked,
      asked: CheckAsked,
    ) => Promise<RegistrationCheck>;
    growthRestrictions: LoadersByArguments<{ asOf: Day }, number, GrowthRestrictions>;
  };
}

export function registrationChecksContext(db: Queryable): RegistrationChecksContext {
  return {
    registrationChecks: {
      check: async (context, applicant, asked) => {
        const found = await findApplicant(context, new FamilyStore(db), applicant, asked.asOf);
        const { scenario } = asked;
        const recorded = await context.recordedCommencements.under({ knownAt: null, scenario });
        return checkRegistration(db, asked, found, recorded);
      },
      growthRestrictions: new LoadersByArguments(async ({ asOf }, ids) => {
        const rows = oneByKey(ids, await growthRestrictionsOf(db, ids, asOf), ({ groupId }) => groupId);
        return rows.map((row, at) => row ?? emptyOf(ids[at] ?? 0, asOf));
      }),
    },
  };
}

function emptyOf(groupId: number, asOf: Day): GrowthRestrictions {
  return { groupId, asOf, registered: 0, restrictions: [], pendingApplications: null };
}
