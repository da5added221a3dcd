import type { Citation } from '../law/citation';
import { citationText } from '../law/citation';
import type { Day } from '../values/day';
import type { DossierFacts, DossierMatter, DossierStep } from './dossier-facts';

/** The record that a statement rests on. */
export interface FactReference {
  recordClass: 'MATTER' | 'FINDING' | 'IMPACT_STATEMENT' | 'COMMENCEMENT' | 'LAW' | 'REGISTER';
  id: string;
  /** Of a step of a matter: its place, and what it was. */
  version: number | null;
  step: string | null;
}

/** One thing that a dossier says, tied to what it rests on. */
export interface Statement {
  /** What the sentence is of, as a label: `Senior manager`. */
  about: string;
  text: string;
  fact: FactReference;
  /** Where it is recorded, in words. */
  source: string;
  /** Of which day it speaks. */
  asOf: Day;
  /** When it was recorded, or, of what is looked up, as of when it was known. */
  knownAt: string;
  /** The provision; null where none is given. */
  citation: string | null;
}

/** A statement with its number in the dossier, from 1. */
export interface NumberedStatement extends Statement {
  number: number;
}

/** A citation as it stands in a dossier; null where there is none. */
export function cited(citation: Citation | null): string | null {
  return citation === null ? null : citationText(citation);
}

/** What rests on one step of a matter. */
export function ofStep(
  { id, title }: Pick<DossierMatter, 'id' | 'title'>,
  { version, step, on, recordedAt }: DossierStep,
  said: Pick<Statement, 'about' | 'text'> & { citation?: Citation | null },
): Statement {
  return {
    about: said.about,
    text: said.text,
    fact: { recordClass: 'MATTER', id: String(id), version, step },
    source: `Matter ${id} (${title}), step ${version}`,
    asOf: on,
    knownAt: recordedAt,
    citation: cited(said.citation ?? null),
  };
}

/** What rests on the catalogue of the law. */
export function ofLaw(
  { day, knownAt }: DossierFacts,
  code: string,
  said: Pick<Statement, 'about' | 'text'> & { citation: Citation; asOf?: Day },
): Statement {
  return {
    about: said.about,
    text: said.text,
    fact: { recordClass: 'LAW', id: code, version: null, step: null },
    source: `Catalogue of the law, checked on ${said.citation.checkedOn}`,
    asOf: said.asOf ?? day,
    knownAt,
    citation: cited(said.citation),
  };
}

/** What rests on the register or on who controls whom, as it was looked up. */
export function ofRegister(
  { day, knownAt }: DossierFacts,
  id: string,
  said: Pick<Statement, 'about' | 'text' | 'source'> & { asOf?: Day },
): Statement {
  const { about, text, source, asOf = day } = said;
  return {
    about,
    text,
    fact: { recordClass: 'REGISTER', id, version: null, step: null },
    source,
    asOf,
    knownAt,
    citation: null,
  };
}
