import type { Dossier } from './compile-dossier';
import { dossierCsv } from './write-csv';
import { dossierHtml } from './write-html';

/** How far the chain of the audit was signed at the moment, as its checkpoint says. */
export interface ChainHead {
  sequence: number;
  hash: string;
  at: string;
}

/** What the manifest says of the dossier, beside its files and its signature. */
export interface DossierAbout {
  what: 'DOSSIER';
  template: string;
  templateVersion: number;
  title: string;
  subject: { recordClass: 'MATTER'; id: string; kind: string; title: string; version: number };
  knownAt: string;
  lane: string;
  organisation: string | null;
  isHypothetical: boolean;
  scenario: string | null;
  statements: number;
  chainHead: ChainHead | null;
}

/** What is said of a dossier as a whole. */
export function aboutDossier(dossier: Dossier, chainHead: ChainHead | null): DossierAbout {
  const { template, templateVersion, title, subject, knownAt, audience, isHypothetical, scenario, statements } =
    dossier;
  return {
    what: 'DOSSIER',
    template,
    templateVersion,
    title,
    subject: { recordClass: 'MATTER', ...subject, id: String(subject.id) },
    knownAt,
    ...audience,
    isHypothetical,
    scenario,
    statements,
    chainHead,
  };
}

/** The files of a dossier, in the order in which the manifest lists them. */
export function dossierFiles(dossier: Dossier): readonly { name: string; text: string }[] {
  return [
    { name: 'dossier.html', text: dossierHtml(dossier) },
    { name: 'statements.csv', text: dossierCsv(dossier) },
  ];
}
