import { runInNewContext } from 'node:vm';
import { showSignedScript } from '../../../src/web/casework/sign-in-first';
import { signInScript } from '../../../src/web/sign-in-page';

interface Element {
  textContent: string;
  hidden: boolean;
  onclick: (() => void) | null;
  shown: unknown[];
  replaceChildren(...nodes: unknown[]): void;
}

function element(): Element {
  const made: Element = {
    textContent: '',
    hidden: true,
    onclick: null,
    shown: [],
    replaceChildren: (...nodes) => {
      made.shown = nodes;
    },
  };
  return made;
}

/** Runs the script as a browser does on a page of ours, and tells what it asked and what stands there then. */
async function openPage({
  token,
  status = 200,
  canSignIn = true,
}: {
  token?: string;
  status?: number;
  canSignIn?: boolean;
}) {
  const parts = {
    'signed-text': element(),
    'signed-button': element(),
    'signed-content': element(),
    heading: element(),
  };
  const fetched: { url: string; headers: Record<string, string> }[] = [];
  const signedIn: string[] = [];
  let signedOut = 0;
  const document = {
    title: 'My queue',
    getElementById: (id: keyof typeof parts) => parts[id],
    querySelector: () => parts.heading,
  };
  const children = [{ textContent: 'The matter' }, 'its content'];
  runInNewContext(showSignedScript, {
    window: {
      oversight: {
        canSignIn,
        token: () => token ?? null,
        signOut: () => (signedOut += 1),
        signIn: (back: string) => signedIn.push(back),
      },
    },
    document,
    location: { pathname: '/matters/4', search: '?after=x', hash: '', reload: () => undefined },
    fetch: async (url: string, { headers }: { headers: Record<string, string> }) => {
      fetched.push({ url, headers });
      return { status, text: async () => '' };
    },
    DOMParser: class {
      parseFromString = () => ({ title: 'The matter: shown', querySelector: () => ({ children }) });
    },
  });
  await new Promise(setImmediate);
  return { parts, fetched, signedIn, document, signedOut: () => signedOut };
}

describe('the page for whoever is not signed in', () => {
  it('asks nothing without a token, and comes back here after signing in', async () => {
    const { parts, fetched, signedIn } = await openPage({});
    expect(fetched).toEqual([]);
    expect(parts['signed-text'].textContent).toBe('You are not signed in.');
    expect(parts['signed-button'].hidden).toBe(false);
    parts['signed-button'].onclick?.();
    expect(signedIn).toEqual(['/matters/4?after=x']);
  });

  it('offers no sign-in where the service has none', async () => {
    const { parts } = await openPage({ canSignIn: false });
    expect(parts['signed-button'].hidden).toBe(true);
    expect(parts['signed-text'].textContent).toContain('no sign-in of its own');
  });

  it('shows what is answered to the token, which goes into a header and into no address', async () => {
    const { parts, fetched, document } = await openPage({ token: 'a-token' });
    expect(fetched).toEqual([
      { url: '/matters/4?after=x', headers: { authorization: 'Bearer a-token', accept: 'text/html' } },
    ]);
    expect(parts.heading.textContent).toBe('The matter');
    expect(parts['signed-content'].shown).toEqual(['its content']);
    expect(document.title).toBe('The matter: shown');
  });

  it('drops a token that has ended', async () => {
    const { parts, signedOut } = await openPage({ token: 'old', status: 401 });
    expect(signedOut()).toBe(1);
    expect(parts['signed-text'].textContent).toBe('Your sign-in has ended. Sign in again.');
  });
});

describe('where the browser goes after signing in', () => {
  it.each([
    ['/matters/4?after=x', '/matters/4?after=x'],
    ['//elsewhere.example', '/graphql'],
    ['https://elsewhere.example', '/graphql'],
    ['/\\elsewhere.example', '/graphql'],
    ['/\t/elsewhere.example', '/graphql'],
    ['', '/graphql'],
  ])('from %j is %s', (kept, goes) => {
    const stored = new Map([['oversight:back', kept]]);
    const window: { oversight?: { back(): string } } = {};
    runInNewContext(signInScript(null), {
      window,
      sessionStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        removeItem: (key: string) => stored.delete(key),
      },
    });
    expect(window.oversight?.back()).toBe(goes);
    expect(stored.size).toBe(0);
  });
});
