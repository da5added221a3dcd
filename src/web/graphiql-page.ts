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
    .map(({ name, query }) => `<h2>${escapeHtml(name)}</h2>\n<pre><code>${escapeHtml(query)}</code></pre>`)
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
    noscript { display: block; max-width: 60rem; margin: 0 auto; padding: 1rem; font-family: system-ui, sans-serif; line-height: 1.5; }
    noscript pre { overflow-x: auto; border: 1px solid #505a5f; padding: 0.75rem; }
  </style>
</head>
<body>
  <noscript>
    <h1>Provider group oversight: query the API</h1>
    <p>The editor needs JavaScript. Without it, send a query by POST to <code>/graphql</code> as JSON:
    <code>{ "query": "…", "variables": {} }</code>, with the header <code>content-type: application/json</code>.
    These examples work as they stand.</p>
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

/** Opens GraphiQL with one tab an example. */
export function graphiqlScript(examples: readonly Example[]): string {
  return `const tabs = ${JSON.stringify(examples.map(({ query, variables }) => ({ query, variables })))};
const fetcher = async (params) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(params),
  });
  return answer.json();
};
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultTabs: tabs, defaultEditorToolsVisibility: 'variables' }),
);
`;
}
