/** What was read of each object, by the number of the reading: one entry for each object, however much is read of it. */
const known = new WeakMap<object, unknown[]>();
let readings = 0;

function readingsOf(of: object): unknown[] {
  const before = known.get(of);
  if (before !== undefined) return before;
  const now: unknown[] = [];
  known.set(of, now);
  return now;
}

/** Told apart from what was never read, whatever was read. */
interface Answer<Read> {
  key: string;
  read: Read;
  next: Answer<Read> | undefined;
}

/** Of each reading the last few answers are kept: what is scanned all day long would else be remembered for ever. */
const mostKept = 4;

function shortened<Read>(answers: Answer<Read> | undefined): Answer<Read> | undefined {
  let last = answers;
  for (let kept = 2; kept < mostKept && last !== undefined; kept += 1) last = last.next;
  if (last !== undefined) last.next = undefined;
  return answers;
}

/**
 * A reading of something that never changes, worked out once for each as long as it is held, and for each key of what
 * else it depends on. The key must tell that in full.
 *
 * Facts are never altered in place: what changes is read anew as another object, and whatever did not change keeps what
 * was read of it. So a nation in which one setting changed is read again in little time, and to the same answers.
 */
export function readOnceFor<Of extends object, More, Read>(
  keyOf: (more: More) => string,
  read: (of: Of, more: More) => Read,
): (of: Of, more: More) => Read {
  const number = readings;
  readings += 1;
  return (of, more) => {
    const own = readingsOf(of);
    const first = own[number] as Answer<Read> | undefined;
    const key = keyOf(more);
    for (let answer = first; answer !== undefined; answer = answer.next) if (answer.key === key) return answer.read;
    const answer = { key, read: read(of, more), next: shortened(own[number] as Answer<Read> | undefined) };
    own[number] = answer;
    return answer.read;
  };
}

/** The same of a reading that depends on nothing else. */
export function readOnce<Of extends object, Read>(read: (of: Of) => Read): (of: Of) => Read {
  const readFor = readOnceFor(
    () => '',
    (of: Of, _nothing: null) => read(of),
  );
  return (of) => readFor(of, null);
}
