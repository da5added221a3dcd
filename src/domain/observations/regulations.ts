import type { Confidence } from '../law/citation';
import { labelKey } from '../register/vocabulary';
import {
  type RegulationInstrument,
  type RegulationInstrumentId,
  regulationInstruments,
} from './regulation-instruments';
import { regulationTitles } from './regulation-titles';

/** A provision as it was cited, told apart as far as it could be. */
export interface ReadRegulation {
  /** `CHR_2015 reg 12`, or the words as written where they could not be told apart. */
  code: string;
  /** Null where the words name an instrument that the list does not know, or none. */
  instrument: RegulationInstrumentId | null;
  /** `12`, `22A`. */
  provision: string | null;
  /** `(2)(a)`; null where none is cited. */
  paragraph: string | null;
}

const ids = Object.keys(regulationInstruments) as readonly RegulationInstrumentId[];

/** `of the Children's Homes (England) Regulations 2015` and the title alone are one name. */
function nameKey(words: string): string {
  return labelKey(words.replace(/\b(of|under|the|and|see)\b/gi, ' '));
}

const idByName = new Map<string, RegulationInstrumentId>(
  ids.flatMap((id) => {
    const { title, alsoWritten } = regulationInstruments[id];
    return [labelKey(id), nameKey(title), ...alsoWritten].map((name) => [name, id] as const);
  }),
);

/** Four digits are a year and no regulation. */
const provisionPattern =
  /(?<![a-z])(reg(?:ulation)?s?|r|s(?:ection)?)\.?\s*(\d{1,3}[a-z]{0,2})(?![a-z\d])((?:\s*\([a-z\d]+\))*)/i;

function instrumentNamed(words: string, otherwise: RegulationInstrumentId | null): RegulationInstrumentId | null {
  const name = nameKey(words);
  return name === '' ? otherwise : (idByName.get(name) ?? null);
}

function unitOf(word: string): RegulationInstrument['unit'] {
  return word.toLowerCase().startsWith('r') ? 'reg' : 's';
}

/**
 * Reads `Reg 12(2)(a)`, `Regulation 12`, `CHR 2015 reg.12` and the like.
 *
 * Where the words name no instrument, the one that the kind of setting allows is taken, if it is given. What cannot be
 * told apart is kept as it was written: a citation is never made to fit.
 */
export function readRegulation(text: string, otherwise: RegulationInstrumentId | null = null): ReadRegulation {
  const written = text.trim().replace(/\s+/g, ' ');
  const asWritten: ReadRegulation = { code: written, instrument: null, provision: null, paragraph: null };
  const match = provisionPattern.exec(written);
  if (match === null) return asWritten;
  const [cited, word = '', number = '', paragraph = ''] = match;
  const unit = unitOf(word);
  const rest = `${written.slice(0, match.index)} ${written.slice(match.index + cited.length)}`;
  const instrument = instrumentNamed(rest, otherwise);
  if (instrument === null || regulationInstruments[instrument].unit !== unit) return asWritten;
  const provision = number.toUpperCase();
  return {
    code: `${instrument} ${unit} ${provision}`,
    instrument,
    provision,
    paragraph: paragraph === '' ? null : paragraph.replace(/\s+/g, ''),
  };
}

/** A heading and how well it is supported: null and `unverified` where none was read. */
export interface RegulationTitle {
  title: string | null;
  confidence: Confidence;
}

/** The heading of a provision, as far as one was read. */
export function titleOfRegulation(code: string): RegulationTitle {
  const { instrument, provision } = readRegulation(code);
  const title = instrument === null ? undefined : regulationTitles[instrument]?.[provision ?? ''];
  return title === undefined ? { title: null, confidence: 'unverified' } : { title, confidence: 'secondary' };
}

/** `regulation 12 of the Children's Homes (England) Regulations 2015`; what is not known, as it was written. */
export function regulationWords(code: string): string {
  const { instrument, provision } = readRegulation(code);
  if (instrument === null || provision === null) return `“${code}” (as written)`;
  const { title, unit } = regulationInstruments[instrument];
  return `${unit === 'reg' ? 'regulation' : 'section'} ${provision} of the ${title}`;
}
