import { escapeHtml, inWords } from '../../src/web/html';
import { showAnswer } from '../../src/web/show-answer';
import { servedNation } from '../support/service';

const service = servedNation();

async function look(path: string): Promise<{ status: number; headers: Headers; html: string }> {
  const response = await fetch(`${service.origin}${path}`, { headers: { accept: 'text/html' } });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

describe('the pages that answer a question', () => {
  it('list the questions by whom they are for, and say which need a sign-in', async () => {
    const { status, html } = await look('/look');
    expect(status).toBe(200);
    for (const owner of ['Regulator', 'Analyst', 'Commissioner']) expect(html).toContain(`<h2>${owner}</h2>`);
    expect(html).toContain('<a href="/look/RegulatorFindings">Which owners');
    expect(html).not.toContain('/look/RegulatorWorkList');
  });

  it('show the answer without any script', async () => {
    const { status, html, headers } = await look('/look/RegulatorFindings');
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script/i);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(html).toMatch(/\d+ in all\./);
    expect(html).toContain('<dt>Sentence</dt>');
    expect(html).toContain('<label for="v-asOf">As of</label><input id="v-asOf" name="asOf" value="2025-03-31">');
  });

  it('ask again with what was typed, and say what is wrong with it', async () => {
    const { status, html } = await look('/look/RegulatorFindings?first=2&asOf=2025-03-31');
    expect(status).toBe(200);
    expect(html.match(/<dt>Rank<\/dt>/g)).toHaveLength(2);
    const wrong = await look('/look/RegulatorFindings?first=1000');
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('role="alert"');
    expect(wrong.html).toContain('Expected a whole number from 1 to 100');
  });

  it('give nothing that was typed back as markup', async () => {
    const typed = '"><script>alert(1)</script>';
    const { html } = await look(`/look/RegulatorFindings?asOf=${encodeURIComponent(typed)}`);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });

  it.each(['/look/Nothing', '/look/RegulatorWorkList', '/look/__proto__'])('have no question at %s', async (path) => {
    const { status, html } = await look(path);
    expect(status).toBe(404);
    expect(html).toContain('There is no such question');
  });
});

describe('an answer as a person reads it', () => {
  it.each([
    ['nothing', null, 'none'],
    ['yes', true, 'yes'],
    ['a text with markup', '<b>', '&lt;b&gt;'],
    ['a list of words', ['a', '<b>'], 'a, &lt;b&gt;'],
    ['an empty list', [], 'none'],
    ['an object', { belowGood: 3 }, '<dl><dt>Below good</dt><dd>3</dd></dl>'],
    ['a page without entries', { nodes: [], totalCount: 0 }, '<p>0 in all.</p><p>None.</p>'],
  ])('%s', (_name, value, html) => expect(showAnswer(value)).toBe(html));

  it('flat lists are tables that can be scrolled by keyboard, and others lists', () => {
    expect(showAnswer([{ a: 1 }, { b: null }])).toContain(
      '<div class="wide" role="group" aria-label="Answer" tabindex="0"><table>',
    );
    expect(showAnswer([{ a: { b: 1 } }])).toBe(
      '<ol><li><dl><dt>A</dt><dd><dl><dt>B</dt><dd>1</dd></dl></dd></dl></li></ol>',
    );
  });

  it('names are words', () => {
    expect(inWords('notYetInspected')).toBe('Not yet inspected');
    expect(escapeHtml(`<'">&`)).toBe('&lt;&#39;&quot;&gt;&amp;');
  });
});
