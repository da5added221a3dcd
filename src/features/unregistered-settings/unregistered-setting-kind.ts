import { unregisteredSettingMachine } from '../../domain/matters/machines/unregistered-setting.machine';
import type { KindOfMatter } from '../matters/kind-of-matter';
import { unregisteredFacts } from './unregistered-facts';

/** What this feature adds to the kernel of matters. */
export const unregisteredSettingKind: KindOfMatter = { machine: unregisteredSettingMachine, facts: unregisteredFacts };
