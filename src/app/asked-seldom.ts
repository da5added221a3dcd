/**
 * The same question, put at most once in so many milliseconds: whoever asks in between gets the last answer, and whoever
 * asks while it is being put waits for the same one. A failure is an answer too.
 */
export function askedSeldom<T>(
  ask: () => Promise<T>,
  everyMs: number,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let last: { answer: Promise<T>; standsUntil: number } | null = null;
  return () => {
    if (last && now() < last.standsUntil) return last.answer;
    const asked = { answer: ask(), standsUntil: Number.POSITIVE_INFINITY };
    const settled = () => {
      asked.standsUntil = now() + everyMs;
    };
    asked.answer.then(settled, settled);
    last = asked;
    return asked.answer;
  };
}
