import fc from 'fast-check';
import { groupDefinitions } from '../../src/domain/ownership/definitions/group-definitions';
import { confidences } from '../../src/domain/ownership/interest';
import { lookupSchemes } from '../../src/domain/ownership/lookup-schemes';
import { edgeBases } from '../../src/domain/ownership/parent-edge';
import { joiningKinds, leavingKinds } from '../../src/features/provider-groups/membership';
import { html, joined, Markup, tableOf } from '../../src/web/markup';
import {
  basesInWords,
  codeInWords,
  confidencesInWords,
  counted,
  dayInWords,
  definitionsInWords,
  joiningsInWords,
  leavingsInWords,
  numberInWords,
  schemesInWords,
} from '../../src/web/ownership-words';
import { askByName, fewAtATime, problemsHtml } from '../../src/web/page-answer';
import { linkAt, momentOf, typedText } from '../../src/web/page-moment';
import { growTree, treeHtml } from '../../src/web/page-tree';

describe('a template', () => {
  it('escapes text, also within lists, and leaves markup', () => {
    expect(html`<p title="${'"'}">${'<'}${[html`<b>${'&'}</b>`, 1, null]}</p>`.text).toBe(
      '<p title="&quot;">&lt;<b>&amp;</b>1</p>',
    );
    expect(html`${joined(['a', 'b'], '; ')}`).toEqual(new Markup('a; b'));
  });

  it('lets no text out as markup', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(html`${text}`.text).not.toMatch(/[<>"']/)));
  });

  it('makes tables that say what they are, and can be scrolled by keyboard', () => {
    const { text } = tableOf(
      'All <',
      [
        { title: 'A', cell: (row: string) => row },
        { title: 'B', cell: () => 2 },
      ],
      ['x'],
    );
    expect(text).toBe(
      '<div class="wide" role="group" aria-label="All &lt;" tabindex="0"><table><caption>All &lt;</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">x</th><td>2</td></tr></tbody></table></div>',
    );
  });
});

describe('words of the pages', () => {
  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    ['how sure it is', basesInWords, edgeBases],
    ['confidence', confidencesInWords, confidences],
    ['how a setting came', joiningsInWords, joiningKinds],
    ['how a setting went', leavingsInWords, leavingKinds],
    ['kinds of number', schemesInWords, lookupSchemes],
    ['definitions', definitionsInWords, Object.fromEntries(groupDefinitions.map(({ id }) => [id, true]))],
  ])('for %s know every code, and no other', (_name, words, codes) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(codes).sort());
  });

  it('call definitions what they are called', () => {
    expect(definitionsInWords).toEqual(Object.fromEntries(groupDefinitions.map(({ id, title }) => [id, title])));
  });

  it('are words', () => {
    expect(codeInWords('SECURE_CHILDRENS_HOME')).toBe('Secure children’s home');
    expect(dayInWords('2025-03-31')).toBe('31 March 2025');
    expect([counted(1, 'body', 'bodies'), counted(0, 'setting')]).toEqual(['1 body', '0 settings']);
    const number = { scheme: 'XX-NEW', identifier: '7', retiredOn: '2020-01-01' };
    expect(numberInWords(number)).toBe('XX-NEW 7, retired on 1 January 2020');
  });
});

describe('the moment of a page', () => {
  it.each([
    [{}, { asOf: null, knownAt: null }],
    [
      { asOf: ' 2025-03-31 ', knownAt: '' },
      { asOf: '2025-03-31', knownAt: null },
    ],
    [{ knownAt: '2025-03-31' }, { asOf: null, knownAt: '2025-03-31T23:59:59Z' }],
    [{ knownAt: '2025-03-31T12:00:00Z' }, { asOf: null, knownAt: '2025-03-31T12:00:00Z' }],
    [{ asOf: ['2025-03-31', '2024-03-31'] }, { asOf: null, knownAt: null }],
  ])('of %j is %j', (query, moment) => expect(momentOf(query)).toEqual(moment));

  it('goes on with every link', () => {
    expect(linkAt('/a', { asOf: null, knownAt: null })).toBe('/a');
    expect(linkAt('/a', { asOf: '2025-03-31', knownAt: null }, { name: 'b&c' })).toBe('/a?asOf=2025-03-31&name=b%26c');
    expect(typedText({ name: ' x ' }, 'name')).toBe('x');
  });
});

describe('a tree', () => {
  const edges = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
    ['d', ['a', 'e']],
  ]);
  const grow = (key: string) => ({
    fold: `below ${key}`,
    entries: (edges.get(key) ?? []).map((below) => ({ key: below, content: below })),
  });

  it('grows what hangs in several places once, and ends at a loop', () => {
    const { text } = treeHtml(growTree({ key: 'a', content: 'a' }, grow));
    expect(text.match(/<summary>below d<\/summary>/g)).toHaveLength(1);
    expect(text.match(/shown elsewhere in this list/g)).toHaveLength(2);
    expect(text.startsWith('<ul class="tree"><li>a<details open><summary>below a</summary><ul><li>b')).toBe(true);
  });

  it('of any depth is cut where it leaves no room, and says so', () => {
    const endless = (key: string) => ({ fold: key, entries: [{ key: String(Number(key) + 1), content: key }] });
    const { text } = treeHtml(growTree({ key: '0', content: 'top' }, endless));
    expect(text.match(/<details/g)).toHaveLength(40);
    expect(text).toContain('(goes on in the table)');
  });

  it('tells of any graph each thing that can be reached', () => {
    const graphs = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    );
    fc.assert(
      fc.property(graphs, (graph) => {
        const reached = new Set(['a']);
        for (const key of reached) for (const below of graph[key] ?? []) reached.add(below);
        const below = (key: string) => (graph[key] ?? []).map((each) => ({ key: each, content: `[${each}]` }));
        const { text } = treeHtml(growTree({ key: 'a', content: '[a]' }, (key) => ({ fold: '', entries: below(key) })));
        for (const key of reached) expect(text).toContain(`[${key}]`);
      }),
    );
  });
});

describe('what a page asks', () => {
  const request = {} as never;
  const asking = (answer: { status: number; body: string }) =>
    askByName({
      questions: [{ id: 'sha256:1', name: 'Known', owner: '', question: '', variables: '{}', needsSignIn: false }],
      ask: async () => answer,
    });

  it.each([
    ['data', { status: 200, body: '{"data":{"a":1}}' }, { status: 200, data: { a: 1 }, problems: [] }],
    [
      'a refusal',
      { status: 429, body: '{"errors":[{"message":"no"}]}' },
      { status: 429, data: null, problems: ['no'] },
    ],
    [
      'an error that came as 200',
      { status: 200, body: '{"errors":[{"message":"no"}]}' },
      { status: 400, data: null, problems: ['no'] },
    ],
    [
      'a part',
      { status: 200, body: '{"data":{},"errors":[{"message":"no"}]}' },
      { status: 200, data: {}, problems: ['no'] },
    ],
  ])('is answered by %s', async (_name, answer, expected) => {
    expect(await asking(answer)('Known', {}, request)).toEqual(expected);
  });

  it('is a trusted document, or a mistake of ours', async () => {
    const asked = asking({ status: 200, body: '{}' })('Unknown', {}, request);
    await expect(asked).rejects.toThrow('Add it to schema/operations.');
  });

  it('says each problem once', () => {
    expect(problemsHtml([{ problems: [] }])).toBeNull();
    expect(problemsHtml([{ problems: ['<'] }, { problems: ['<'] }])?.text.match(/&lt;/g)).toHaveLength(1);
  });

  it('is asked a few at a time, and answered in order', async () => {
    let [running, most] = [0, 0];
    const answers = await fewAtATime([5, 4, 3, 2, 1, 0], async (ticks) => {
      running += 1;
      most = Math.max(most, running);
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      running -= 1;
      return ticks;
    });
    expect([answers, most]).toEqual([[5, 4, 3, 2, 1, 0], 4]);
  });
});
