import { graphiqlPage, graphiqlScript } from '../../src/web/graphiql-page';

const nasty = { name: '</noscript><script>', query: '{ a(b: "</script><!--") }', variables: '{ "c": "</script>" }' };

describe('an example that holds markup', () => {
  it('is shown as text', () => {
    const page = graphiqlPage([nasty]);
    expect(page).toContain('<h2>&lt;/noscript&gt;&lt;script&gt;</h2>');
    expect(page.match(/<\/noscript>/g)).toHaveLength(1);
  });

  it('is a string in the script, which stays whole', () => {
    const [line = ''] = graphiqlScript([nasty]).split('\n');
    const tabs = JSON.parse(line.replace(/^const tabs = /, '').replace(/;$/, ''));
    expect(tabs).toEqual([{ query: nasty.query, variables: nasty.variables }]);
  });
});
