import 'reflect-metadata';
import { Command } from 'commander';
import { addAudit } from './app/commands/audit.command';
import { addBacktest } from './app/commands/backtest.command';
import { addDetect } from './app/commands/detect.command';
import { addDoctor } from './app/commands/doctor.command';
import { addDossier } from './app/commands/dossier.command';
import { addExpectation } from './app/commands/expectation.command';
import { addGenerate } from './app/commands/generate.command';
import { addImport } from './app/commands/import.command';
import { addImports } from './app/commands/imports.command';
import { addKeys } from './app/commands/keys.command';
import { addObservations } from './app/commands/observations.command';
import { addOwnership } from './app/commands/ownership.command';
import { addPremises } from './app/commands/premises.command';
import { addProposals } from './app/commands/proposals.command';
import { addReconcile } from './app/commands/reconcile.command';
import { addScan } from './app/commands/scan.command';
import { addStart } from './app/commands/start.command';

const program = new Command('oversight')
  .description("The register, the detector and the API for oversight of children's social care provider groups.")
  .showHelpAfterError('(say --help for what can be said)')
  .addHelpText(
    'after',
    `
To see it work:        oversight start
To load real files:    oversight import <file or folder>, then oversight detect --as-of 2023-03-31
Who owns whom:         oversight ownership import <file…>
To check them:         oversight reconcile <workbook or folder of the same release>`,
  );

for (const add of [
  addStart,
  addImport,
  addImports,
  addReconcile,
  addOwnership,
  addPremises,
  addObservations,
  addDetect,
  addScan,
  addBacktest,
  addExpectation,
  addProposals,
  addKeys,
  addAudit,
  addDossier,
  addGenerate,
  addDoctor,
])
  add(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['OVERSIGHT_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode ||= 1;
});
