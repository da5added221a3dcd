/** Where a browser goes to sign in, and what it says there. */
export interface PageSignIn {
  issuer: string;
  clientId: string;
  scope: string;
  /** What the token is for. */
  audience: string;
}

/** Kept for the tab only, and never sent anywhere but here. */
const tokenName = 'oversight:token';

/**
 * Signing in from the page: OpenID Connect's authorization code with PKCE, without a secret and without a library.
 *
 * What the page needs of it stands on `window.oversight`.
 */
export function signInScript(signIn: PageSignIn | null): string {
  return `(() => {
const settings = ${JSON.stringify(signIn)};
const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const backTo = () => location.origin + '/signed-in';
window.oversight = {
  canSignIn: settings !== null,
  token: () => sessionStorage.getItem('${tokenName}'),
  signOut: () => sessionStorage.removeItem('${tokenName}'),
  signIn: async (back = '/graphql') => {
    sessionStorage.setItem('oversight:back', back);
    const verifier = random();
    const state = random();
    sessionStorage.setItem('oversight:verifier', verifier);
    sessionStorage.setItem('oversight:state', state);
    const challenge = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
    const asked = new URLSearchParams({ client_id: settings.clientId, response_type: 'code', scope: settings.scope,
      resource: settings.audience, redirect_uri: backTo(), state, code_challenge: challenge,
      code_challenge_method: 'S256', prompt: 'login' });
    location.assign(settings.issuer + '/auth?' + asked);
  },
  // Where signing in was begun: an address of ours, whatever is kept.
  back: () => {
    const kept = sessionStorage.getItem('oversight:back') || '';
    sessionStorage.removeItem('oversight:back');
    return /^\\/[a-z]/.test(kept) ? kept : '/graphql';
  },
  finish: async () => {
    const answer = new URLSearchParams(location.search);
    const isOurs = answer.get('state') !== null && answer.get('state') === sessionStorage.getItem('oversight:state');
    const verifier = sessionStorage.getItem('oversight:verifier');
    sessionStorage.removeItem('oversight:state');
    sessionStorage.removeItem('oversight:verifier');
    if (!isOurs || !answer.get('code')) throw new Error('The sign-in was not finished.');
    const got = await fetch(settings.issuer + '/token', { method: 'POST', body: new URLSearchParams({
      grant_type: 'authorization_code', client_id: settings.clientId, code: answer.get('code'), redirect_uri: backTo(),
      code_verifier: verifier, resource: settings.audience }) });
    const { access_token: token } = await got.json();
    if (!token) throw new Error('The issuer gave no token.');
    sessionStorage.setItem('${tokenName}', token);
  },
};
})();
`;
}

/** What runs on the page that the issuer sends the browser back to. */
export const signedInScript = `window.oversight.finish().then(
  () => location.replace(window.oversight.back()),
  (error) => { document.getElementById('outcome').textContent = error.message + ' Go back to the page and try again.'; },
);
`;

/** The page that the issuer sends the browser back to. */
export const signedInPage = `<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Signing in</title>
  <link rel="icon" href="data:,">
  <style>body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }</style>
</head>
<body>
  <main>
    <h1>Signing in</h1>
    <p id="outcome" role="status">One moment.</p>
    <p><a href="/graphql">Back to the page</a></p>
    <noscript><p>Signing in on this page needs JavaScript. A script can ask for a token instead; see the README.</p></noscript>
  </main>
  <script src="/graphiql/sign-in.js"></script>
  <script src="/graphiql/signed-in.js"></script>
</body>
</html>
`;
