import { penaltyMachine } from '../../domain/matters/machines/penalty.machine';
import { weighing } from '../impacts/impacts.context';
import type { KindOfMatter } from '../matters/kind-of-matter';
import { penaltyFacts } from './penalty-facts';

/** What this feature adds to the kernel of matters. */
export const penaltyKind: KindOfMatter = weighing({ machine: penaltyMachine, facts: penaltyFacts });
