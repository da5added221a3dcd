import type { FastifyReply, FastifyRequest } from 'fastify';

/** On every reply, also on one that only socket errors get to see. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  // Data is not a page: nothing is loaded into it. A page says for itself what it loads.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
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
