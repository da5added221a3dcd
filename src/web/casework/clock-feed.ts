import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AskByName } from '../page-answer';

interface CalendarAnswer {
  clockCalendar: string;
}

/** Answers a calendar's program: the text of the calendar, or what stands in the way. */
export async function sendClockFeed(
  ask: AskByName,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { status, data, problems } = await ask<CalendarAnswer>('RegulatorClockCalendar', {}, request);
  if (data === null) {
    // Without a credential one is asked for; with one that holds, its roles have no part in matters.
    const refused = request.headers.authorization === undefined ? 401 : 403;
    const code = status === 400 ? refused : status;
    if (code === 401) reply.header('www-authenticate', 'Bearer');
    return reply
      .code(code)
      .type('text/plain; charset=utf-8')
      .send(`${problems.join('\n')}\n`);
  }
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'attachment; filename="clocks.ics"')
    .send(data.clockCalendar);
}
