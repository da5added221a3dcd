import type { FastifyInstance, FastifyReply } from 'fastify';
import { page } from '../html';
import { html } from '../markup';

/** Where its script stands; it uses that of the page's sign-in. */
const scriptPath = '/casework/show-signed.js';

/** Scripts from here only, and what they ask, only here. A page that is shown to somebody has none. */
const contentSecurity =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Asks for the same address with the token that the page's sign-in keeps for the tab, and shows what comes in the place
 * of the page that stands there. The token goes into a header, never into an address or a cookie, so that no other site
 * can make a browser ask. What comes is a page without a script, and a script in it would not run.
 */
export const showSignedScript = `(() => {
const { oversight } = window;
const said = document.getElementById('signed-text');
const button = document.getElementById('signed-button');
const offer = (text) => {
  said.textContent = text;
  button.textContent = 'Sign in';
  button.hidden = !oversight.canSignIn;
  button.onclick = () => oversight.signIn(location.pathname + location.search);
};
const show = async (token) => {
  said.textContent = 'One moment.';
  const answer = await fetch(location.pathname + location.search, { headers: { authorization: 'Bearer ' + token, accept: 'text/html' } });
  if (answer.status === 401) {
    oversight.signOut();
    offer('Your sign-in has ended. Sign in again.');
    return;
  }
  const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [heading, ...rest] = shown.querySelector('main').children;
  document.title = shown.title;
  document.querySelector('h1').textContent = heading.textContent;
  document.getElementById('signed-content').replaceChildren(...rest);
  said.textContent = 'Shown as for you, signed in.';
  button.textContent = 'Sign out';
  button.hidden = false;
  button.onclick = () => { oversight.signOut(); location.reload(); };
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
};
const token = oversight.token();
if (!token) offer(oversight.canSignIn ? 'You are not signed in.' : 'You are not signed in, and this service offers no sign-in of its own to browsers.');
else show(token).catch(() => offer('It could not be shown. Load the page again.'));
})();
`;

const content =
  html`<p><span id="signed-text" role="status"></span> <button type="button" id="signed-button" hidden>Sign in</button></p>
<div id="signed-content"><p>This page is for people who are signed in.</p>
<noscript><p>Signing in on this page needs JavaScript.</p></noscript>
<p>It is asked for with the same <code>Authorization</code> header as the API, which a gateway in front of the service adds, or a client: <code>curl -H "Authorization: Bearer $TOKEN" http://localhost:4000/queue</code>. No page here takes a secret in its address.</p></div>
<script src="/graphiql/sign-in.js"></script><script src="${scriptPath}"></script>`.text;

/** Answers whoever sends no credential: how to, and where a browser can sign in, the way to do so. */
export function sendSignInFirst(reply: FastifyReply, title: string, style: string): FastifyReply {
  return reply
    .code(401)
    .header('www-authenticate', 'Bearer')
    .type('text/html; charset=utf-8')
    .header('content-security-policy', contentSecurity)
    .send(page(title, content, style));
}

/** Serves the script of that page. */
export function registerShowSigned(http: FastifyInstance): void {
  http.get(scriptPath, async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(showSignedScript));
}
