import type { Expectation, Reply } from './attack';

interface Body {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** The reply as GraphQL, or null where it is none. */
export function bodyOf({ text }: Reply): Body | null {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return null;
  }
}

export function codeOf(reply: Reply): string | undefined {
  return bodyOf(reply)?.errors?.[0]?.extensions?.code;
}

const holdsNothing = (data: unknown) =>
  data === null || data === undefined || Object.values(data).every((part) => part === null);

/** Whether nothing was answered, and a code says why. */
export function isRefusal(reply: Reply, code: RegExp = /./): boolean {
  const body = bodyOf(reply);
  const given = body?.errors?.[0]?.extensions?.code;
  return given !== undefined && code.test(given) && !/INTERNAL/.test(given) && holdsNothing(body?.data);
}

const shown = ({ status, text }: Reply) => `${status} ${text.slice(0, 160)}`;

/** What no reply to anyone may hold. */
const leaks =
  /node_modules|\n\s+at |"stacktrace"|\.[jt]s:\d+|\/(?:home|root|work|usr)\/|postgres(?:ql)?:\/\/|\bfrom (?:setting_version|group_membership|grade_span|finding|release|owner)\b|relation "|syntax error at or near|ECONNREFUSED|FST_ERR|root:x:0/i;

const largest = 150_000;
const mostErrors = 10;

/** Codes of a server that is too busy, and says so in time. */
const busy = /^(OVERLOADED|RATE_LIMITED|STOPPING|STARTING)$/;

/** What holds for every reply to any attack. */
export function fault(reply: Reply): string | null {
  const { status, text, headers } = reply;
  if (status >= 500 && !busy.test(codeOf(reply) ?? '')) return `a fault: ${shown(reply)}`;
  const leak = leaks.exec(text);
  if (leak) return `a leak: ${leak[0]}`;
  if (text.length > largest) return `a reply of ${text.length} bytes`;
  if ((bodyOf(reply)?.errors?.length ?? 0) > mostErrors) return `${bodyOf(reply)?.errors?.length} errors`;
  if (headers['access-control-allow-origin']) return 'open to scripts of other sites';
  if (status > 0 && headers['x-content-type-options'] !== 'nosniff') return 'a browser may guess what the reply is';
  return null;
}

/** Every reply is a refusal with a code of that form. A caller who is merely too fast has proved nothing. */
export function refused(code: RegExp = /^(?!RATE_LIMITED|OVERLOADED)/): Expectation {
  return {
    says: `refused with a code like ${code.source}`,
    broken: (replies) => {
      if (replies.length === 0) return 'nothing was sent';
      const through = replies.find((reply) => !isRefusal(reply, code));
      return through ? `not refused: ${shown(through)}` : null;
    },
  };
}

/** Every connection was ended by the server, with an answer or without. */
export const connectionsEnded: Expectation = {
  says: 'closed within the window',
  broken: (replies) => {
    const open = replies.filter(({ headers }) => headers['x-still-open'] !== undefined).length;
    return open > 0 ? `${open} of ${replies.length} connections are still open` : null;
  },
};

const isCutOff = ({ status, headers }: Reply) => status === 0 && headers['x-still-open'] === undefined;

/** Refused, or cut off before it could be read in full. */
export const refusedOrCutOff: Expectation = {
  says: 'refused, or the connection closed',
  broken: (replies) => {
    const through = replies.find((reply) => !isRefusal(reply) && !isCutOff(reply));
    return through ? `not refused: ${shown(through)}` : null;
  },
};

/** Every reply is a refusal, or an answer in which `isHarmless` finds nothing gained. */
export function gainsNothing(says: string, isHarmless: (reply: Reply) => boolean): Expectation {
  return {
    says,
    broken: (replies) => {
      const through = replies.find((reply) => !isRefusal(reply) && !isHarmless(reply));
      return through ? `gained: ${shown(through)}` : null;
    },
  };
}

/** All replies say the same, byte for byte but for what is counted. */
export const allAlike: Expectation = {
  says: 'answered as anyone is',
  broken: (replies) => {
    const told = new Set(
      replies.map((reply) => `${reply.status} ${JSON.stringify(bodyOf(reply)?.data)} ${codeOf(reply)}`),
    );
    return told.size === 1 ? null : `answered in ${told.size} ways: ${[...told].join(' | ').slice(0, 200)}`;
  },
};
