import { type Command, InvalidArgumentError } from 'commander';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import { isDay } from '../../domain/values/day';
import { publishedOwner } from '../../features/provider-groups/group-membership.store';
import { systemClock } from '../../platform/clock';
import { detectInNation } from '../detect-in-nation';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

function readDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a day such as 2025-03-31.');
}

function readDefinition(text: string): string {
  const found = detectableDefinitions.find((id) => id === text.toUpperCase());
  if (found) return found;
  throw new InvalidArgumentError(`Expected one of ${detectableDefinitions.join(', ')}.`);
}

export function addDetect(program: Command): void {
  program
    .command('detect')
    .description('run every detection rule over the nation as of a day, and keep what it finds')
    .option('--as-of <day>', 'the day to read; today unless given', readDay)
    .option('--definition <id>', 'how groups are drawn', readDefinition, publishedOwner)
    .option('--top <count>', 'how many findings to print', Number, 5)
    .action(async ({ asOf, top, definition }: { asOf?: string; top: number; definition: string }) => {
      const day = asOf ?? systemClock.today();
      const outcome = await useDatabase(readEnvironment(process.env), (database) =>
        detectInNation(database, day, definition),
      );
      const byRule = new Map<string, Set<string>>();
      for (const { indicator, groupId } of outcome.findings)
        byRule.set(indicator, (byRule.get(indicator) ?? new Set()).add(groupId));
      const groups = new Set(outcome.findings.map(({ groupId }) => groupId));
      const lines = [
        `As of ${day}: ${outcome.findings.length} findings in ${groups.size} of ${outcome.groupsConsidered} groups (${outcome.settingsConsidered} settings)${outcome.isNew ? '' : '; known before, nothing added'}.`,
        ...[...byRule].map(([rule, found]) => `  ${rule}: ${found.size} groups`),
        ...outcome.findings
          .slice(0, top)
          .flatMap(({ rank, indicator, sentence, wouldClear, powers }) => [
            `${rank}. [${indicator}] ${sentence}`,
            `   ${wouldClear}`,
            `   Relevant to: ${powers.join(', ')}`,
          ]),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}
