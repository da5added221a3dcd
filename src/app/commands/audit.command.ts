import path from 'node:path';
import type { Command } from 'commander';
import { chooseAuditFolders } from '../../platform/audit/audit-folder';
import { type AuditReport, grouped } from '../../platform/audit/audit-report';
import { exportAudit } from '../../platform/audit/export-audit';
import { sealEntries } from '../../platform/audit/seal-entries';
import { verifyAudit, verifyExport } from '../../platform/audit/verify-audit';
import { writeCheckpoint } from '../../platform/audit/write-checkpoint';
import { systemClock } from '../../platform/clock';
import { projectFolder, readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

const folders = () => chooseAuditFolders(process.env, projectFolder);

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
  const report = file
    ? await verifyExport(file, folders())
    : await useDatabase(readEnvironment(process.env), (system) => verifyAudit(system, folders()));
  sayReport(report);
  if (report.bad) process.exitCode = 1;
}

async function seal(): Promise<void> {
  await useDatabase(readEnvironment(process.env), async (system) => {
    const sealed = await sealEntries(system);
    const checkpoint = await writeCheckpoint(system, folders(), systemClock);
    const signed = checkpoint ? `signed at sequence ${checkpoint.sequence}` : 'nothing new to sign';
    say(`${grouped(sealed)} entries sealed, ${signed}.`);
  });
}

async function exportTo({ to }: { to: string }): Promise<void> {
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
