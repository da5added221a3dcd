import type { FastifyRequest } from 'fastify';
import { groupMatters } from '../../../src/web/casework/group-matters';
import type { AskByName } from '../../../src/web/page-answer';

/** Answers that there are so many, and counts how often it was asked. */
function answering(totalCount: number | null) {
  const asked: string[] = [];
  const data = totalCount === null ? null : { matters: { totalCount } };
  const ask = async (name: string) => {
    asked.push(name);
    return { status: 200, data, problems: [] };
  };
  return { ask: ask as unknown as AskByName, asked };
}

const request = (authorization?: string) => ({ headers: { authorization } }) as unknown as FastifyRequest;

describe('the way from the page of a group to its matters', () => {
  it('asks nothing for whoever sends no credential', async () => {
    const { ask, asked } = answering(3);
    expect(await groupMatters(ask, '12', request())).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each([
    ['there is none that they may see', 0],
    ['they may not ask', null],
  ])('is not shown where %s', async (_why, count) => {
    expect(await groupMatters(answering(count).ask, '12', request('Bearer any'))).toBeNull();
  });

  it('leads to those that the reader may see', async () => {
    const way = await groupMatters(answering(3).ask, '12', request('Bearer any'));
    expect(way?.text).toBe('<p><a href="/matters?group=12">3 matters about it that you may see</a></p>');
  });
});
