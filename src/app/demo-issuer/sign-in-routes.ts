import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoPerson } from './demo-people';
import type { OidcProvider } from './oidc-library';
import { signInPage, signInProblemPage } from './sign-in-page';

export const signInPath = '/sign-in/';

/** No `form-action`: browsers apply it to where the form's answer redirects, which is the page that asked for sign-in. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

function answer(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, pageHeaders).end(html);
}

/** The form holds one short field, so more than this is no form of ours. */
const mostBytes = 1_000;

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBytes) return null;
  }
  return new URLSearchParams(text);
}

/** Shows the ready people, and signs in as the one whose button was pressed. */
export async function answerSignIn(
  provider: OidcProvider,
  people: readonly DemoPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
  } catch {
    answer(response, 400, signInProblemPage('This sign-in has ended, or was begun in another browser.'));
    return;
  }
  if (request.method !== 'POST') {
    answer(response, 200, signInPage(people, request.url ?? signInPath));
    return;
  }
  const chosen = (await readForm(request))?.get('person');
  const person = people.find(({ id }) => id === chosen);
  if (!person) {
    answer(response, 400, signInProblemPage('Nobody of that name is here.'));
    return;
  }
  // A client on one's own machine must be agreed to each time; pressing the button is that.
  const result = { login: { accountId: person.id }, consent: {} };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
