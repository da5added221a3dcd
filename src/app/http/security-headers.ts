import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a browser may load into a reply, by the kind of reply. */
export const contentSecurity = {
  /** Data is not a page: nothing is loaded into it. */
  api: "default-src 'none'; frame-ancestors 'none'",
  /** A page of ours: scripts, styles, pictures and forms from here only. */
  page: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
} as const;

/** On every reply, also on one that only socket errors get to see. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-security-policy': contentSecurity.api,
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const twoYears = 63_072_000;

/**
 * Set first, so that refusals carry them too; a page sets its own `content-security-policy` and `cache-control` over
 * them. There are no CORS headers: no other site's script has business here.
 */
export async function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({ ...securityHeaders, 'x-request-id': request.id });
  if (request.protocol === 'https') {
    reply.header('strict-transport-security', `max-age=${twoYears}; includeSubDomains`);
  }
}
