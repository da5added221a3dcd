import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWK } from 'jose';

export const audience = 'https://oversight.example/api';

export interface SigningKey {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

export interface Issuer {
  readonly url: string;
  readonly jwksUrl: string;
  /** What the key set holds from now on. */
  publish(...keys: SigningKey[]): void;
  /** How often the key set was asked for. */
  readonly looks: number;
  /** Answers with this instead of keys; null for keys again. */
  answerWith(answer: { status: number; body?: string; headers?: Record<string, string> } | null): void;
  stop(): Promise<void>;
}

export async function newKey(kid: string, alg = 'RS256'): Promise<SigningKey> {
  const { exportJWK, generateKeyPair } = await import('jose');
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export interface TokenParts {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** The claims of a token that holds, with what a test changes; `undefined` leaves a claim out. */
export function claimsOf(issuer: string, changed: Record<string, unknown> = {}): Record<string, unknown> {
  const claims = { iss: issuer, aud: audience, sub: 'someone', iat: inSeconds(0), exp: inSeconds(600), ...changed };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** A token signed by the key, as the issuer would, but for what is changed. */
export async function sign(key: SigningKey, issuer: string, { header = {}, claims = {} }: TokenParts = {}) {
  const { CompactSign } = await import('jose');
  const protectedHeader = { alg: key.alg, typ: 'at+jwt', kid: key.kid, ...header };
  const named = Object.fromEntries(Object.entries(protectedHeader).filter(([, value]) => value !== undefined));
  const payload = new TextEncoder().encode(JSON.stringify(claimsOf(issuer, claims)));
  return new CompactSign(payload).setProtectedHeader(named as { alg: string }).sign(key.privateKey);
}

/** An issuer on a port of its own, with discovery and a key set. */
export async function givenIssuer(...first: SigningKey[]): Promise<Issuer> {
  let keys = first;
  let looks = 0;
  let instead: Parameters<Issuer['answerWith']>[0] = null;
  const server = createServer((request, response) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/keys` }));
      return;
    }
    looks += 1;
    if (instead) response.writeHead(instead.status, instead.headers).end(instead.body);
    else response.end(JSON.stringify({ keys: keys.map(({ publicJwk }) => publicJwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    jwksUrl: `${url}/keys`,
    publish: (...next) => {
      keys = next;
    },
    get looks() {
      return looks;
    },
    answerWith: (answer) => {
      instead = answer;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
