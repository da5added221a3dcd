import { escapeHtml } from './html';

interface Example {
  name: string;
  query: string;
  variables: string;
}

/** Without JavaScript the page still shows the examples, and how to send them. */
export function graphiqlPage(examples: readonly Example[]): string {
  const listed = examples
    .map(
      ({ name, query, variables }) =>
        `<h2>${escapeHtml(name)}</h2>\n<pre><code>${escapeHtml(query)}</code></pre>\n` +
        `<p>With the variables:</p>\n<pre><code>${escapeHtml(variables)}</code></pre>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Provider group oversight: query the API</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/graphiql/graphiql.css">
  <style>
    body { margin: 0; display: flex; flex-direction: column; height: 100vh; }
    #graphiql { flex: 1; min-height: 0; }
    #who { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin: 0; padding: 0.5rem 1rem;
      font: 1rem/1.4 system-ui, sans-serif; background: #f3f2f1; color: #0b0c0c; border-bottom: 1px solid #b1b4b6; }
    #who-button:empty { display: none; }
    #who a { color: #1d70b8; }
    #who button { font: inherit; padding: 0.25rem 0.75rem; border: 2px solid #0b0c0c; background: #fff; color: #0b0c0c; cursor: pointer; }
    #who button:focus-visible { outline: 3px solid #ffdd00; outline-offset: 0; }
    @media (max-width: 48rem) {
      #graphiql-session { flex-direction: column; overflow-y: auto; }
      #graphiql-session > .graphiql-editors, #graphiql-session > .graphiql-response { flex: 1 0 24rem !important; }
      #graphiql-session > .graphiql-horizontal-drag-bar, .graphiql-logo { display: none; }
    }
    noscript { display: block; max-width: 60rem; margin: 0 auto; padding: 1rem; font-family: system-ui, sans-serif; line-height: 1.5; }
    noscript pre { overflow-x: auto; border: 1px solid #505a5f; padding: 0.75rem; }
  </style>
</head>
<body>
  <noscript>
    <h1>Provider group oversight: query the API</h1>
    <p>The editor needs JavaScript. Without it, send a query by POST to <code>/graphql</code> as JSON:
    <code>{ "query": "…", "variables": {} }</code>, with the header <code>content-type: application/json</code>.
    These examples work as they stand, with their variables.</p>
    ${listed}
  </noscript>
  <p id="who"><a href="/look">Look without writing a query</a> <span id="who-text" role="status"></span> <button type="button" id="who-button"></button></p>
  <div id="graphiql"></div>
  <script src="/graphiql/react.js"></script>
  <script src="/graphiql/react-dom.js"></script>
  <script src="/graphiql/graphiql.js"></script>
  <script src="/graphiql/sign-in.js"></script>
  <script src="/graphiql/start.js"></script>
</body>
</html>
`;
}

/**
 * Opens GraphiQL with one tab an example.
 *
 * It reads a tab's own variables only when the tab is turned to, so the tab it opens with is told its variables apart,
 * on a later visit too.
 */
export function graphiqlScript(examples: readonly Example[]): string {
  return `(() => {
const tabs = ${JSON.stringify(examples.map(({ query, variables }) => ({ query, variables })))};
// What GraphiQL kept of an earlier visit; it keeps no variables that nobody touched.
const kept = JSON.parse(localStorage.getItem('graphiql:tabState') || 'null');
const open = kept ? kept.tabs[kept.activeTabIndex] : tabs[0];
const example = open && tabs.find(({ query }) => query === open.query);
const { oversight } = window;
const fetcher = async (params, { headers } = {}) => {
  // The schema is published; asking the API itself for it is for those who are signed in.
  if (params.operationName === 'IntrospectionQuery') return (await fetch('/graphiql/schema.json')).json();
  const token = oversight.token();
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { ...(token ? { authorization: 'Bearer ' + token } : {}), ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(params),
  });
  // A token that has ended is dropped, so that the next question is asked without it.
  if (answer.status === 401 && token) { oversight.signOut(); showWho(); }
  return answer.json();
};
const showWho = async () => {
  if (!oversight.canSignIn) return;
  const button = document.getElementById('who-button');
  const token = oversight.token();
  const said = token ? await fetcher({ query: '{ viewer { id roles organisation } }' }) : null;
  const viewer = said && said.data && said.data.viewer;
  document.getElementById('who-text').textContent = viewer
    ? 'Signed in as ' + viewer.id.split('#').pop() + ' (' + (viewer.roles.filter((role) => role !== 'PUBLIC').join(', ') || 'PUBLIC') +
      (viewer.organisation ? ', ' + viewer.organisation : '') + ')'
    : 'Not signed in: you see what is public.';
  button.textContent = viewer ? 'Sign out' : 'Sign in';
  button.onclick = () => { if (viewer) { oversight.signOut(); showWho(); } else oversight.signIn(); };
};
showWho();
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: tabs,
    variables: (open && open.variables) || (example && example.variables) || undefined,
    defaultEditorToolsVisibility: 'variables',
  }),
);
})();
`;
}
