import type { IncomingMessage, ServerResponse } from 'node:http';

/** The package brings no types; these are the parts of it that the demonstration uses. */
export interface Interaction {
  uid: string;
  params: Readonly<Record<string, unknown>>;
}

export interface Grant {
  addOIDCScope(scope: string): void;
  addResourceScope(resource: string, scope: string): void;
  save(): Promise<string>;
}

export interface OidcProvider {
  /** Koa's switch: whether it leaves faults to its listeners, and off the console. */
  silent: boolean;
  readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
  callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
  interactionFinished(
    request: IncomingMessage,
    response: ServerResponse,
    result: { login: { accountId: string }; consent: object },
    options: { mergeWithLastSubmission: boolean },
  ): Promise<void>;
  on(event: 'server_error', listener: (context: unknown, error: Error) => void): unknown;
}

export type ProviderClass = new (issuer: string, settings: Readonly<Record<string, unknown>>) => OidcProvider;

export interface OidcLibrary {
  Provider: ProviderClass;
  errors: { InvalidTarget: new (description: string) => Error };
}

/**
 * Loads the provider without its remark on the version of Node.
 *
 * It says once, while it is loaded, that it is meant for Node 22. What the demonstration uses is tested on the oldest
 * Node that we support, and a stranger's first start should not open with a warning. Any other remark is let through.
 */
export async function loadOidcLibrary(): Promise<OidcLibrary> {
  // biome-ignore lint/suspicious/noConsole: the package says it by console.warn, so there it must be caught.
  const report = console.warn;
  const withoutRemark = (...said: readonly unknown[]) => {
    if (!String(said[0]).includes('Unsupported runtime')) report(...said);
  };
  Object.assign(console, { warn: withoutRemark });
  try {
    // @ts-expect-error The package brings no types.
    const library: OidcLibrary = await import('oidc-provider');
    return library;
  } finally {
    Object.assign(console, { warn: report });
  }
}
