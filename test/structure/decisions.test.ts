import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../docs/adr');
const files = readdirSync(folder).sort();

describe('the decisions in docs/adr', () => {
  it('are numbered from 0001 without a gap', () => {
    expect(files.map((file) => file.slice(0, 4))).toEqual(files.map((_, index) => String(index + 1).padStart(4, '0')));
  });

  it.each(files)('%s says its status, context, decision, consequences and what keeps it, in that order', (file) => {
    expect(file).toMatch(/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/);
    const text = readFileSync(path.join(folder, file), 'utf8');
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Status', 'Context', 'Decision', 'Consequences', 'What keeps it']);
    expect(text).not.toMatch(/^## .+\n+(?=##|$(?![\s\S]))/m);
  });
});
