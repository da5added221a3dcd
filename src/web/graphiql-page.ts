interface Example {
  name: string;
  query: string;
  variables: string;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
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
    body { margin: 0; }
    #graphiql { height: 100vh; }
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
  <div id="graphiql"></div>
  <script src="/graphiql/react.js"></script>
  <script src="/graphiql/react-dom.js"></script>
  <script src="/graphiql/graphiql.js"></script>
  <script src="/graphiql/start.js"></script>
</body>
</html>
`;
}

/**
 * Opens GraphiQL with one tab an example.
 *
 * It reads a tab's own variables only when the tab is turned to, so the first tab is told its variables apart; on a
 * later visit it goes on from what it stored.
 */
export function graphiqlScript(examples: readonly Example[]): string {
  return `(async () => {
const tabs = ${JSON.stringify(examples.map(({ query, variables }) => ({ query, variables })))};
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const fetcher = async (params, { headers } = {}) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(params),
  });
  return answer.json();
};
// The schema is published; asking the API for it is for those who are signed in.
const schema = (await (await fetch('/graphiql/schema.json')).json()).data;
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    schema,
    defaultTabs: tabs,
    variables: isFirstVisit ? tabs[0].variables : undefined,
    defaultEditorToolsVisibility: 'variables',
  }),
);
})();
`;
}
