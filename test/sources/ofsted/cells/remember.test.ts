import { remember } from '../../../../src/sources/ofsted/cells/remember';

describe('remember', () => {
  it('asks once for each text, answers of undefined included', () => {
    const asked: string[] = [];
    const read = remember((text) => {
      asked.push(text);
      return text === 'b' ? undefined : text.length;
    });
    expect(['aa', 'b', 'aa', 'b'].map(read)).toEqual([2, undefined, 2, undefined]);
    expect(asked).toEqual(['aa', 'b']);
  });

  it('forgets when full, and answers the same', () => {
    const read = remember((text) => text.toUpperCase(), 2);
    expect(['a', 'b', 'c', 'a'].map(read)).toEqual(['A', 'B', 'C', 'A']);
  });
});
