import { compileDossier } from '../../../src/domain/dossier/compile-dossier';
import { dossierHtml } from '../../../src/domain/dossier/write-html';
import { facts, penalty } from './support/given-facts';

const page = dossierHtml(compileDossier(facts));
const supposed = dossierHtml(
  compileDossier({
    ...facts,
    subject: {
      ...penalty,
      scenario: 'demonstration',
      steps: penalty.steps.map((one) => ({ ...one, isHypothetical: true })),
    },
  }),
);

/** Tags that are opened, in their order; those that are closed end them. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === 'meta') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

describe('the page of a dossier', () => {
  it.each([
    ['as it is', page],
    ['under a scenario', supposed],
  ])('is well formed, with a title, a language, and no need of anything beside it: %s', (_, html) => {
    expect(unbalanced(html.replace(/<!doctype html>/, '').replace(/<style>[\s\S]*?<\/style>/, ''))).toEqual([]);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).not.toMatch(/<(script|img|link|iframe|object)\b|(src|href)="(?!#)|url\(/);
  });

  it('has one first heading, and below it second ones only, each naming its section', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level) => level === 2)).toBe(true);
    const named = [...page.matchAll(/<section aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    for (const id of named) expect(page).toContain(`<h2 id="${id}">`);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  });

  it('has tables with captions, and headers for every column and every row', () => {
    const tables = [...page.matchAll(/<table>[\s\S]*?<\/table>/g)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(table).toMatch(/^<table><caption>[^<]+<\/caption><thead>/);
      expect(table.match(/<th scope="col">/g)).toHaveLength(8);
      expect(table.match(/<th scope="row">/g)).toHaveLength(table.match(/<tr id=/g)?.length ?? 0);
    }
  });

  it('escapes whatever somebody wrote', () => {
    expect(page).toContain('A penalty for &lt;Northfield&gt;');
    expect(page).toContain('council 888 &amp; &lt;near&gt; it');
    expect(page).not.toContain('<Northfield>');
  });

  it('says on every page, printed too, that it is hypothetical, where it is', () => {
    expect(page).not.toContain('<p class="hypothetical"');
    expect(supposed).toContain(
      '<p class="hypothetical" role="note">Hypothetical: this rests on commencements supposed for the scenario &quot;demonstration&quot;',
    );
    expect(supposed).toMatch(/@media print \{\s*\.hypothetical \{ position: fixed;/);
    expect(supposed).toContain('<title>Hypothetical: ');
  });
});
