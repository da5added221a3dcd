import { RememberedAnswers } from '../../src/platform/remembered-answers';

function counted(answer: (asked: number) => string | Promise<string>) {
  let asked = 0;
  return {
    ask: async () => {
      asked += 1;
      return answer(asked);
    },
    get asked() {
      return asked;
    },
  };
}

it('an answer stands from when it was asked for, up to its time', async () => {
  const answers = new RememberedAnswers<string>({ forMs: 100, atMost: 10 });
  const source = counted((asked) => `answer ${asked}`);
  const at = (now: number) => answers.get('key', now, source.ask);
  expect([await at(1_000), await at(1_099), await at(1_100), await at(1_101)]).toEqual([
    'answer 1',
    'answer 1',
    'answer 2',
    'answer 2',
  ]);
});

it('a clock that was set back does not make an answer last longer', async () => {
  const answers = new RememberedAnswers<string>({ forMs: 100, atMost: 10 });
  const source = counted((asked) => `answer ${asked}`);
  await answers.get('key', 5_000, source.ask);
  expect(await answers.get('key', 1_000, source.ask)).toBe('answer 2');
});

it('those who ask together share one fetch', async () => {
  const answers = new RememberedAnswers<string>({ forMs: 100, atMost: 10 });
  const source = counted(() => 'answer');
  await Promise.all(Array.from({ length: 20 }, () => answers.get('key', 1, source.ask)));
  expect(source.asked).toBe(1);
});

it('a failure is shared by those who wait, and asked for anew by the next', async () => {
  const answers = new RememberedAnswers<string>({ forMs: 100, atMost: 10 });
  const source = counted((asked) => (asked === 1 ? Promise.reject(new Error('no')) : 'answer'));
  const both = await Promise.allSettled([answers.get('key', 1, source.ask), answers.get('key', 1, source.ask)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await answers.get('key', 1, source.ask)).toBe('answer');
});

it('what is not to be kept is not kept', async () => {
  const answers = new RememberedAnswers<string | null>({ forMs: 100, atMost: 10, keep: (answer) => answer !== null });
  expect(await answers.get('key', 1, async () => null)).toBeNull();
  expect(await answers.get('key', 1, async () => 'there now')).toBe('there now');
});

it('never holds more than it may', async () => {
  const answers = new RememberedAnswers<string>({ forMs: 100, atMost: 3 });
  for (let n = 0; n < 50; n += 1) await answers.get(`key ${n}`, 1, async () => 'answer');
  expect(answers.size).toBe(3);
});
