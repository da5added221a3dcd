import { askedSeldom } from '../../src/app/asked-seldom';

describe('a question that is put seldom', () => {
  it('is put once for all who ask within the time, and again after it', async () => {
    let [asked, time] = [0, 0];
    const seldom = askedSeldom(
      async () => ++asked,
      1_000,
      () => time,
    );
    expect(await Promise.all(Array.from({ length: 500 }, seldom))).toEqual(Array(500).fill(1));
    time = 999;
    expect(await seldom()).toBe(1);
    time = 1_000;
    expect(await seldom()).toBe(2);
  });

  it('is not put again while it goes unanswered, however long that takes', async () => {
    let [asked, time] = [0, 0];
    let answer: (text: string) => void = () => undefined;
    const ask = () => {
      asked += 1;
      return new Promise<string>((resolve) => {
        answer = resolve;
      });
    };
    const seldom = askedSeldom(ask, 1_000, () => time);
    const first = seldom();
    time = 60_000;
    const second = seldom();
    answer('late');
    expect(await Promise.all([first, second])).toEqual(['late', 'late']);
    expect(asked).toBe(1);
  });

  it('remembers a failure as it does an answer', async () => {
    let [asked, time] = [0, 0];
    const ask = async () => {
      asked += 1;
      throw new Error(`no ${asked}`);
    };
    const seldom = askedSeldom(ask, 1_000, () => time);
    await expect(seldom()).rejects.toThrow('no 1');
    await expect(seldom()).rejects.toThrow('no 1');
    time = 1_000;
    await expect(seldom()).rejects.toThrow('no 2');
  });
});
