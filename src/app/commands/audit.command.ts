import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { type AuditReport, grouped } from '../../platform/audit/audit-report';
import { exportAudit } from '../../platform/audit/export-audit';
import { sealEntries } from '../../platform/audit/seal-entries';
import { verifyAudit, verifyExport } from '../../platform/audit/verify-audit';
import { writeCheckpoint } from '../../platform/audit/write-checkpoint';
import { systemClock } from '../../platform/clock';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayReport({ entries, sequence, checkpoint, checkpoints, bad, warnings }: AuditReport): void {
  if (bad) {
    const where = bad.sequence === null ? '' : ` at sequence ${bad.sequence}`;
    say(`The trail is not whole${where}. ${bad.sentence}`);
    say(`Up to sequence ${sequence} it is.`);
  } else {
    const signed = checkpoint
      ? `checkpoint of ${checkpoint.at}, at sequence ${checkpoint.sequence}, the newest of ${grouped(checkpoints)}`
      : 'no checkpoint';
    say(`${grouped(entries)} entries, chain whole to sequence ${sequence}, ${signed}.`);
  }
  for (const warning of warnings) say(`Look: ${warning}`);
}

async function verify({ file }: { file?: string }): Promise<void> {
  const environment = readEnvironment(process.env);
  if (file && !existsSync(file))
    throw new Error(`There is no file ${file}. Make one with: oversight audit export --to <file>.`);
  const report = file
    ? await verifyExport(file, environment.audit)
    : await useDatabase(environment, (system) => verifyAudit(system, environment.audit));
  sayReport(report);
  if (report.bad) process.exitCode = 1;
}

async function seal(): Promise<void> {
  const environment = readEnvironment(process.env);
  await useDatabase(environment, async (system) => {
    const sealed = await sealEntries(system);
    const checkpoint = await writeCheckpoint(system, environment.audit, systemClock);
    const signed = checkpoint ? `signed at sequence ${checkpoint.sequence}` : 'nothing new to sign';
    say(`${grouped(sealed)} entries sealed, ${signed}.`);
  });
}

async function exportTo({ to }: { to: string }): Promise<void> {
  if (existsSync(to)) throw new Error(`${to} is there already. Name a new file: nothing is written over.`);
  const count = await useDatabase(readEnvironment(process.env), (system) => exportAudit(system, path.resolve(to)));
  say(`${grouped(count)} sealed entries written to ${to}. Check it with: oversight audit verify --file ${to}`);
}

export function addAudit(program: Command): void {
  const audit = program.command('audit').description('check, seal or take away the trail of who did and saw what');
  audit
    .command('verify')
    .description('follow the chain and its signed checkpoints, and name the first bad row')
    .option('--file <export>', 'an exported file instead of the database')
    .action(verify);
  audit.command('seal').description('seal what waits, and sign how far the chain goes').action(seal);
  audit
    .command('export')
    .description('write the sealed entries to a new file that can be verified elsewhere')
    .requiredOption('--to <file>', 'where to')
    .action(exportTo);
}
