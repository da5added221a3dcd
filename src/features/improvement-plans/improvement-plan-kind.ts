import { improvementPlanMachine } from '../../domain/matters/machines/improvement-plan.machine';
import { weighing } from '../impacts/impacts.context';
import type { KindOfMatter } from '../matters/kind-of-matter';
import { planFacts } from './plan-facts';

/** What this feature adds to the kernel of matters. */
export const improvementPlanKind: KindOfMatter = weighing({ machine: improvementPlanMachine, facts: planFacts });
