import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type Lane, lanes } from '../../domain/access/lanes';
import { type DossierTemplate, isDossierTemplate } from '../../domain/dossier/dossier-template';
import { createDossier, recreateDossier } from '../../features/dossiers/create-dossier';
import { dossierSealing } from '../../features/dossiers/sealing';
import { recordAudit } from '../../platform/audit/audit.store';
import { systemClock } from '../../platform/clock';
import type { Transaction } from '../../platform/database/database';
import type { SealManifest } from '../../platform/sealed-files/sealed-files';
import { verifyOnDisk, writeSealedFolder } from '../../platform/sealed-files/sealed-folder';
import { type Environment, readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a number that the API gave as an id.');
  return Number(text);
}

function readMoment(text: string): string {
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isMoment) throw new InvalidArgumentError('Expected a moment in UTC, such as 2026-11-22T12:00:00Z.');
  return /T\d\d:\d\dZ$/.test(text) ? text.replace('Z', ':00Z') : text;
}

function readTemplate(text: string): DossierTemplate {
  if (!isDossierTemplate(text)) throw new InvalidArgumentError('Expected S23A_NOTICE, PENALTY, ENFORCEMENT or CASE.');
  return text;
}

function readLane(text: string): Lane {
  if (!Object.hasOwn(lanes, text)) throw new InvalidArgumentError(`Expected one of ${Object.keys(lanes).join(', ')}.`);
  return text as Lane;
}

interface CreateOptions {
  case?: number;
  matter?: number;
  dossier?: number;
  template?: DossierTemplate;
  knownAt?: string;
  lane: Lane;
  organisation?: string;
  to: string;
}

/** Whoever takes a dossier away on the owner's login has read the matter, and the trail says so. */
async function recordRead(tx: Transaction, recordId: string, manifest: SealManifest): Promise<void> {
  await recordAudit(tx, [
    {
      kind: 'READ',
      actor: `operator:${userInfo().username}`,
      actorRoles: [],
      purpose: 'ADMINISTRATION',
      operation: 'dossier create',
      recordClass: 'MATTER',
      recordId,
      fields: ['dossier'],
      newValue: { files: manifest.files },
      requestId: 'command',
    },
  ]);
}

function subjectOf({ about }: SealManifest): string {
  return (about as unknown as { subject: { id: string } }).subject.id;
}

async function makeIn(tx: Transaction, options: CreateOptions, environment: Environment) {
  const matterId = options.case ?? options.matter;
  if (options.dossier !== undefined) return recreateDossier(tx, options.dossier);
  if (matterId === undefined) throw new Error('Say of what: --case <id>, --matter <id>, or --dossier <id>.');
  const { lane, organisation = null } = options;
  if (lane !== 'REGULATOR' && lane !== 'DEPARTMENT' && organisation === null) {
    throw new Error(`For the lane ${lane}, say for whom: --organisation GROUP:12 or LA:888.`);
  }
  const asked = {
    matterId,
    template: options.template ?? null,
    audience: { lane, organisation },
    knownAt: options.knownAt ?? systemClock.now(),
  };
  return createDossier(tx, asked, dossierSealing(environment.audit));
}

async function create(options: CreateOptions): Promise<void> {
  const folder = path.resolve(options.to);
  if (existsSync(folder))
    throw new Error(`${options.to} is there already. Name a new folder: nothing is written over.`);
  const environment = readEnvironment(process.env);
  const { files, manifest } = await useDatabase(environment, (database) =>
    database.transaction(async (tx) => {
      const made = await makeIn(tx, options, environment);
      await recordRead(tx, subjectOf(made.manifest), made.manifest);
      return made;
    }),
  );
  writeSealedFolder(folder, files, manifest);
  say(`Written to ${options.to}: ${[...files.map(({ name }) => name), 'manifest.json', 'dossier.json'].join(', ')}.`);
  say(`Signed with the key ${manifest.signature.fingerprint}.`);
  say(`Check it anywhere, without a database: oversight dossier verify ${options.to}`);
}

/** Checks a dossier by itself; the exit code is 0 where it is whole, 1 where it is not, 2 where there is none to check. */
export function verifyDossier(place: string, { fingerprint }: { fingerprint?: string }): void {
  if (!existsSync(place)) {
    say(`There is no ${place}. Give the folder of a dossier, or its envelope dossier.json.`);
    process.exitCode = 2;
    return;
  }
  const { faults, manifest } = verifyOnDisk(place, fingerprint ?? null);
  for (const { file, message } of faults) say(`${file}: ${message}`);
  if (faults.length > 0 || manifest === null) {
    say('The dossier is not whole. Do not rely on it.');
    process.exitCode = 1;
    return;
  }
  const { title, knownAt, lane, statements } = manifest.about as unknown as Record<string, string | number>;
  say(
    `Whole: "${title}", as known at ${knownAt}, for ${lane}, ${statements} statements, ${manifest.files.length} files.`,
  );
  say(`Signed with the key ${manifest.signature.fingerprint}${fingerprint === undefined ? '.' : ', which you trust.'}`);
  if (fingerprint === undefined) {
    say('Whose key that is, the signature does not say: compare it with the one that the regulator publishes, or give');
    say('that one with --fingerprint.');
  }
}

export function addDossier(program: Command): void {
  const dossier = program.command('dossier').description('make sealed dossiers of matters, and check them offline');
  dossier
    .command('create')
    .description('write a dossier into a new folder: HTML, CSV, the signed manifest, and an envelope for sending')
    .option('--case <id>', 'of a case, by its number', readNumber)
    .option('--matter <id>', 'of another matter, by its number', readNumber)
    .option('--dossier <id>', 'one that was sealed, made anew to the byte', readNumber)
    .option(
      '--template <code>',
      'S23A_NOTICE, PENALTY, ENFORCEMENT or CASE; that of the kind, unless given',
      readTemplate,
    )
    .option('--known-at <moment>', 'as it was known then, in UTC; now, unless given', readMoment)
    .option('--lane <lane>', 'for whom: what is shown in the lane, and nothing besides', readLane, 'REGULATOR')
    .option('--organisation <key>', 'for whom in the lane, such as GROUP:12 or LA:888')
    .requiredOption('--to <folder>', 'where to')
    .action(create);
  dossier
    .command('verify')
    .description('check the files against the manifest, and the manifest against its signature')
    .argument('<place>', 'the folder, or the envelope dossier.json')
    .option('--fingerprint <hex>', 'the key that you trust: its SHA-256, or the first 16 digits at least')
    .action(verifyDossier);
}
