interface Listed {
  id: string;
  name: string;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const style = `
    body { margin: 0; font-family: system-ui, sans-serif; line-height: 1.5; color: #0b0c0c; background: #fff; }
    main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
    .note { border-left: 0.5rem solid #1d70b8; padding: 0.5rem 1rem; margin: 1rem 0; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { margin: 0 0 0.75rem; }
    button { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.5rem 1rem; font: inherit; text-align: left;
      overflow-wrap: anywhere; color: #0b0c0c; background: #f3f2f1; border: 2px solid #505a5f; cursor: pointer; }
    button:hover { background: #dbdad9; }
    button:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 0; background: #fd0; }`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}</title>
  <link rel="icon" href="data:,">
  <style>${style}
  </style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A plain form: one button a person, no script, no password. */
export function signInPage(people: readonly Listed[], action: string): string {
  const buttons = people.map(
    ({ id, name }) =>
      `    <li><button type="submit" name="person" value="${escapeHtml(id)}">${escapeHtml(name)}</button></li>`,
  );
  return page(
    'Choose who to be: demonstration',
    `<h1>Choose who to be</h1>
<p class="note"><strong>This is a demonstration.</strong> These people are invented, and there is no password. A real
service signs people in elsewhere.</p>
<form method="post" action="${escapeHtml(action)}">
  <ul>
${buttons.join('\n')}
  </ul>
</form>`,
  );
}

/** What went wrong, and where to begin again. */
export function signInProblemPage(problem: string): string {
  return page(
    'Sign-in did not work: demonstration',
    `<h1>Sign-in did not work</h1>
<p>${escapeHtml(problem)}</p>
<p>Go back to the page you came from and sign in again.</p>`,
  );
}
