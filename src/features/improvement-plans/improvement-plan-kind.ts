import { improvementPlanMachine } from '../../domain/matters/machines/improvement-plan.machine';
import type { KindOfMatter } from '../matters/kind-of-matter';
import { planFacts } from './plan-facts';

/** What this feature adds to the kernel of matters. */
export const improvementPlanKind: KindOfMatter = { machine: improvementPlanMachine, facts: planFacts };
