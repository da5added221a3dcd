/** Text that may stand anywhere in HTML, also within quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** The text as it begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `belowGood` as a person reads it: `Below good`. */
export function inWords(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return capitalised(words);
}

const style = `
  :root { color-scheme: light; }
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; }
  header { background: #f3f2f1; border-bottom: 1px solid #b1b4b6; }
  header p, main { max-width: 62rem; margin: 0 auto; padding: 0.75rem 1rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
  header a { white-space: nowrap; } a { color: #1d70b8; } a:hover { color: #003078; }
  a:focus-visible, button:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid #ffdd00; outline-offset: 0; background: #ffdd00; color: #0b0c0c; }
  label { display: block; font-weight: 600; margin-top: 0.75rem; }
  input { font: inherit; padding: 0.35rem 0.5rem; border: 2px solid #0b0c0c; width: 100%; max-width: 24rem; box-sizing: border-box; }
  button { display: block; font: inherit; margin-top: 1rem; padding: 0.5rem 1rem; border: 2px solid #0b0c0c; background: #00703c; color: #fff; cursor: pointer; }
  dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0 0 0.5rem 0; overflow-wrap: anywhere; }
  dd > dl, dd > ol, dd > .wide { border-left: 3px solid #b1b4b6; padding-left: 1rem; }
  ol { padding-left: 1.25rem; } li { margin: 0.75rem 0; }
  .wide { overflow-x: auto; } table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #b1b4b6; }
  .skip { position: absolute; left: -999rem; padding: 0.5rem 1rem; } .skip:focus { position: static; display: block; }
  .problem { border-left: 6px solid #d4351c; padding: 0.25rem 1rem; }
`;

/** A page of ours: works without JavaScript, by keyboard, and on a narrow screen. `moreStyle` is for what only some have. */
export function page(title: string, body: string, moreStyle = ''): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(title)}: provider group oversight</title>
  <link rel="icon" href="data:,">
  <style>${style}${moreStyle}</style>
</head>
<body>
  <a class="skip" href="#content">Skip to the content</a>
  <header><p><a href="/look">Provider group oversight</a> · <a href="/undertakings">Who controls whom</a> · <a href="/watch">Statutory watch</a> · <a href="/effects">More than is expected?</a> · <a href="/rules">The rules</a> · <a href="/queue">My queue</a> · <a href="/graphql">Query the API</a></p></header>
  <main>
    <h1 id="content" tabindex="-1">${escapeHtml(title)}</h1>
    ${body}
  </main>
</body>
</html>
`;
}
