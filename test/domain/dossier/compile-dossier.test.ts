import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { compileDossier } from '../../../src/domain/dossier/compile-dossier';
import { stepsFor } from '../../../src/domain/dossier/dossier-facts';
import { dossierFiles } from '../../../src/domain/dossier/dossier-files';
import { dossierTemplates, templateFacts } from '../../../src/domain/dossier/dossier-template';
import { whyNotDossier } from '../../../src/domain/dossier/why-not-dossier';
import { around, facts, factsForProvider, penalty } from './support/given-facts';

const dossier = compileDossier(facts);
const sectionOf = (id: string, of = dossier) => of.sections.find((section) => section.id === id)?.statements ?? [];
const textsOf = (id: string, of = dossier) => sectionOf(id, of).map(({ text }) => text);

describe('a dossier', () => {
  it('numbers its statements from 1 through all sections, and ties each to a fact, a source and two days', () => {
    const all = dossier.sections.flatMap(({ statements }) => statements);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1));
    expect(dossier.statements).toBe(all.length);
    for (const { about, text, fact, source, asOf, knownAt } of all) {
      expect([about, text, fact.id, source].every((said) => said.trim() !== '')).toBe(true);
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(knownAt <= facts.knownAt).toBe(true);
    }
  });

  it.each(
    dossierFiles(dossier).map(({ name, text }) => [name, text] as const),
  )('is as it always was: %s', (name, text) => {
    const golden = path.join(__dirname, 'golden', `penalty-${name}.txt`);
    // To take a change of words for the new state: OVERSIGHT_GOLDEN=1, and raise the version of the template.
    if (process.env['OVERSIGHT_GOLDEN']) writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('says how representations were considered, who returned the draft, and what was not chosen', () => {
    expect(textsOf('REPRESENTATIONS')).toEqual(
      expect.arrayContaining(['It was for one night only.', 'Visits found it open on five days.']),
    );
    expect(sectionOf('DISSENT').map(({ fact }) => fact.step)).toEqual(['RETURN_DRAFT']);
    expect(textsOf('DECISIONS')).toContain('The evidence is for the lower route.');
  });

  it('works out periods from the steps, as they stood on the day', () => {
    expect(textsOf('CLOCKS')).toContain(
      'From 2026-06-15. Its last day is 2026-07-12. On 2026-07-05: It runs, and its last day is near.',
    );
  });

  it('names what is pointed at and not enclosed, and takes a finding that is enclosed for no such thing', () => {
    const leftOut = textsOf('LEFT_OUT').filter((text) => /^(DOCUMENT|FINDING)/.test(text));
    expect(leftOut).toEqual(['DOCUMENT File 12. It is kept where it is held, and is not enclosed.']);
  });

  it('lets the provider see what was shown to it, and says that the rest is left out', () => {
    const theirs = compileDossier(factsForProvider);
    const all = JSON.stringify(theirs);
    expect(all).toContain('It was for one night only.');
    for (const hidden of [
      'Visits found',
      'RETURN_DRAFT',
      'Prosecute or penalise',
      'No place is touched',
      'inadequate',
    ]) {
      expect(all).not.toContain(hidden);
    }
    expect(sectionOf('TEST', theirs)).toEqual([]);
    expect(textsOf('LEFT_OUT', theirs)[0]).toContain('This dossier is made for one lane');
  });

  it('is the same when it is put together again from equal facts', () => {
    expect(dossierFiles(compileDossier(structuredClone(facts)))).toEqual(dossierFiles(dossier));
  });

  it('has one line ending, whatever was written into the steps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const steps = penalty.steps.map((one) => ({ ...one, reason: text }));
        const made = dossierFiles(compileDossier({ ...facts, subject: { ...penalty, steps } }));
        for (const file of made) expect(file.text).not.toContain('\r');
        const html = made[0]?.text ?? '';
        expect(html).not.toContain('<script');
        expect(html.match(/<tr id=/g)).toHaveLength(dossier.statements);
      }),
      { numRuns: process.env['OVERSIGHT_BIG'] ? 1_000 : 60, seed: 6 },
    );
  });
});

describe('whether a dossier can be made', () => {
  it('is refused for each content left out, naming the provision, and for another kind of matter', () => {
    const [drafted] = penalty.steps;
    if (drafted === undefined) throw new Error('The penalty has no draft.');
    const { rightOfReply: _, amount: __, ...less } = drafted.particulars;
    const short = { ...penalty, steps: [{ ...drafted, particulars: less }] };
    expect(whyNotDossier('PENALTY', short).map(({ code, citation }) => [code, citation])).toEqual([
      ['CONTENT_MISSING', 'Care Standards Act 2000, Sch. 1A para. 2(2)'],
      ['CONTENT_MISSING', 'Care Standards Act 2000, Sch. 1A para. 2(2)(c)'],
    ]);
    expect(whyNotDossier('PENALTY', penalty)).toEqual([]);
    expect(whyNotDossier('CASE', around)).toEqual([]);
    expect(whyNotDossier('S23A_NOTICE', penalty).map(({ code }) => code)).toEqual(['FIELD_NOT_OF_THE_FORM']);
  });

  it('is answered for the provider from the notice that was served, since it saw no draft', () => {
    expect(whyNotDossier('PENALTY', factsForProvider.subject)).toEqual([]);
  });

  it('is known of every template: each has a section for what is left out, and none twice', () => {
    for (const code of Object.keys(dossierTemplates) as (keyof typeof dossierTemplates)[]) {
      const { sections } = templateFacts(code);
      expect(sections.at(-1)).toBe('LEFT_OUT');
      expect(new Set(sections).size).toBe(sections.length);
    }
  });
});

describe('what an audience is shown', () => {
  it('is what is in its lane and, where it is one organisation, addressed to it', () => {
    const shown = (lane: 'PROVIDER' | 'REGULATOR' | 'COMMISSIONER', organisation: string | null) =>
      stepsFor(penalty.steps, { lane, organisation }).map(({ version }) => version);
    expect(shown('PROVIDER', 'GROUP:1')).toEqual([7, 8]);
    expect(shown('PROVIDER', 'GROUP:2')).toEqual([]);
    expect(shown('COMMISSIONER', 'LA:888')).toEqual([]);
    expect(shown('REGULATOR', null)).toHaveLength(9);
  });
});
