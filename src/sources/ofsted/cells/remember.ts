/** A copy of its own: a piece of a longer text would keep the whole of that text in memory for as long as it lives. */
function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/**
 * Remembers answers for texts seen before: a register of thousands of rows holds a dozen different labels.
 *
 * Forgets everything when full, so that a file of only different texts costs no memory.
 */
export function remember<Answer>(read: (text: string) => Answer, limit = 4096): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = read(text);
    if (answers.size >= limit) answers.clear();
    answers.set(ownCopy(text), answer);
    return answer;
  };
}
