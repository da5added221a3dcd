import { type Command, InvalidArgumentError } from 'commander';
import { calibrationReport } from '../../domain/expectation/calibration-report';
import { type Outcome, outcomes } from '../../domain/expectation/expected-trial';
import { modelCardAsMarkdown } from '../../domain/expectation/model-card';
import { calibrationAsMarkdown } from '../../domain/expectation/print-calibration';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import { ofItsRecord } from '../../domain/indicators/group-effect/group-effect-policy';
import type { NationFacts } from '../../domain/nation/facts';
import { isDay } from '../../domain/values/day';
import { FactsStore } from '../../features/findings/facts.store';
import { publishedOwner } from '../../features/provider-groups/group-membership.store';
import { systemClock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

interface ExpectationFlags {
  asOf?: string;
  definition: string;
  card?: true;
}

function readDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a day such as 2025-03-31.');
}

function readDefinition(text: string): string {
  const found = detectableDefinitions.find((id) => id === text.toUpperCase());
  if (found) return found;
  throw new InvalidArgumentError(`Expected one of ${detectableDefinitions.join(', ')}.`);
}

/** One view of the facts, so that an import meanwhile changes none of them; nothing can be written. */
function factsOn(database: Database, day: string, definition: string): Promise<NationFacts> {
  return database.transaction((tx) => new FactsStore(tx).nationOn(day, definition), {
    readOnly: true,
    isolation: 'repeatable read',
  });
}

function measured(nation: NationFacts): readonly string[] {
  return (Object.keys(outcomes) as Outcome[]).flatMap((outcome) =>
    [[], ofItsRecord].map((leftOut) => calibrationAsMarkdown(calibrationReport(nation, outcome, { leftOut }))),
  );
}

/** `oversight expectation`: how well what is expected agrees with what came, on the registers that are loaded. */
export function addExpectation(program: Command): void {
  program
    .command('expectation')
    .description('fit what to expect of inspections, and print how well it agrees with what came; stores nothing')
    .option('--as-of <day>', 'the day to read; today unless given', readDay)
    .option('--definition <id>', 'how groups are drawn', readDefinition, publishedOwner)
    .option('--card', 'print the whole model card before it')
    .action(async ({ asOf, definition, card }: ExpectationFlags) => {
      const day = asOf ?? systemClock.today();
      const nation = await useDatabase(readEnvironment(process.env), (database) => factsOn(database, day, definition));
      if (nation.groups.length + nation.ungrouped.length === 0) {
        throw new Error(`No setting is on the register on ${day}: there is nothing to fit. Import a register first.`);
      }
      const parts = [...(card ? [modelCardAsMarkdown(day)] : []), `Groups by ${definition}.\n`, ...measured(nation)];
      process.stdout.write(`${parts.join('\n').trimEnd()}\n`);
    });
}
