import { areSame } from '../values/are-same';

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

/** What a reading depends on beside the object, told in full. */
type Key = string | number | null;

/** Told apart from what was never read, whatever was read. */
interface Answer<Read> {
  key: Key;
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

/** Many objects are asked for the same one after another: its key is put together once. The last one asked for is held. */
function rememberingKey<More>(keyOf: (more: More) => Key): (more: More) => Key {
  let last: { more: More; key: Key } | null = null;
  return (more) => {
    if (last === null || last.more !== more) last = { more, key: keyOf(more) };
    return last.key;
  };
}

/**
 * A reading of something that never changes, worked out once for each as long as it is held, and for each key of what
 * else it depends on. The key must tell that in full.
 *
 * Facts are never altered in place: what changes is read anew as another object, and whatever did not change keeps what
 * was read of it. So a nation in which one setting changed is read again in little time, and to the same answers.
 */
export function readOnceFor<Of extends object, More, Read>(
  keyOf: (more: More) => Key,
  read: (of: Of, more: More) => Read,
): (of: Of, more: More) => Read {
  const number = readings;
  readings += 1;
  const keyFor = rememberingKey(keyOf);
  return (of, more) => {
    const own = readingsOf(of);
    const key = keyFor(more);
    const first = own[number] as Answer<Read> | undefined;
    for (let answer = first; answer !== undefined; answer = answer.next) {
      if (answer.key !== key) continue;
      // An equal text becomes the very same one: asked for again, they need not be compared letter by letter.
      answer.key = key;
      return answer.read;
    }
    const answer = { key, read: read(of, more), next: shortened(own[number] as Answer<Read> | undefined) };
    own[number] = answer;
    return answer.read;
  };
}

/** What `readOnceFor` gives of a reading that depends on nothing else. */
export function readOnce<Of extends object, Read>(read: (of: Of) => Read): (of: Of) => Read {
  const readFor = readOnceFor(
    () => '',
    (of: Of, _nothing: null) => read(of),
  );
  return (of) => readFor(of, null);
}

let objects = 0;

/** A number of its own for each object: two that are alike are two. */
export const serialOf = readOnce((_of: object): number => {
  objects += 1;
  return objects;
});

/** Gives, of lists read of an object, the last one where the next holds the same: what was made of that one holds too. */
export function sameLists<Of extends object, One>(): (of: Of, list: readonly One[]) => readonly One[] {
  const last = new WeakMap<Of, readonly One[]>();
  return (of, list) => {
    const before = last.get(of);
    if (before !== undefined && areSame(before, list)) return before;
    last.set(of, list);
    return list;
  };
}
