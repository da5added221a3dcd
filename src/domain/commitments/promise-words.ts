/** Words that say nothing of what is promised. */
const idle = new Set(
  `a an and all any are as at be been being both but by can each ensure ensuring every for from had has have if in into is
  it its make makes making must of on or our out own so such sure than that the their them then there these they this
  those to under up upon us was we were where which while who will with within would shall should
  we january february march april may june july august september october november december month monthly year yearly annual annually week weekly day daily quarter quarterly
  provider company group plan improve improvement new full fully least per cent percent appropriate`.split(/\s+/),
);

/** Words of the field that mean one thing in a promise, by the one they are compared as. */
const oneThing: Readonly<Record<string, readonly string[]>> = {
  staff: ['workforce', 'worker', 'employee', 'team', 'colleague', 'carer'],
  child: ['children', 'resident', 'pupil', 'young', 'people', 'person'],
  home: ['setting', 'house', 'establishment', 'premise'],
  manager: ['leader', 'management', 'leadership'],
  recruit: ['appoint', 'hire', 'employ', 'fill', 'post', 'vacancy', 'vacant', 'appointment', 'recruitment'],
  train: ['course', 'learn', 'qualification', 'trainee'],
  supervise: ['supervision', 'supervisory', 'supervisor'],
  restraint: ['hold', 'intervention', 'restrain'],
  missing: ['absence', 'abscond', 'absent'],
  audit: ['check', 'monitor', 'inspect', 'sample', 'scrutinise', 'scrutiny'],
  record: ['log', 'document', 'write', 'file', 'recording'],
  medicine: ['medication', 'drug', 'tablet'],
  risk: ['hazard', 'danger'],
  review: ['revisit', 'update', 'revise'],
  notify: ['notification', 'tell', 'inform', 'report'],
};
const comparedAs = new Map(Object.entries(oneThing).flatMap(([one, others]) => others.map((word) => [word, one])));

/** Of whom a promise speaks. */
const those = new Set(['staff', 'child', 'manager']);

/** Words that nearly every promise has, and words for the doing of anything: they count, and little. */
const common = new Set(
  [...those, ...['home', 'register', 'record', 'review', 'audit', 'notify', 'regulation']].concat(
    ...[
      'complete',
      'carry',
      'hold',
      'held',
      'receive',
      'number',
      'share',
      'act',
      'action',
      'close',
      'send',
      'sent',
      'date',
    ].map(stem),
  ),
);
const littleWeight = 0.3;

function stem(word: string): string {
  const plural = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const plain = plural.replace(/(ing|ed)$/, '');
  const short = plain.length < 3 ? plural : plain;
  return short.replace(/([^aeiouls])\1$/, '$1').replace(/([^e])e$/, '$1');
}

const stemmed = new Map(
  [...comparedAs].flatMap(([word, one]) => [
    [word, one],
    [stem(word), one],
  ]),
);
const stemOfOne = new Map(Object.keys(oneThing).map((one) => [stem(one), one]));

/** What of a promise or a measure is compared: its telling words, without numbers, dates and how often. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !idle.has(word));
  return new Set(
    words.map((word) => {
      const short = stem(word);
      return stemmed.get(word) ?? stemmed.get(short) ?? stemOfOne.get(short) ?? short;
    }),
  );
}

function weightOf(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += common.has(word) ? littleWeight : 1;
  return sum;
}

/** Whether one speaks of staff and the other of children, or the like: each names someone, and nobody that the other names. */
export function isOfOthers(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const [ofFirst, ofSecond] = [first, second].map((words) => [...words].filter((word) => those.has(word)));
  if (!ofFirst?.length || !ofSecond?.length) return false;
  return !ofFirst.some((word) => ofSecond.includes(word));
}

/** Sørensen and Dice's measure over telling words: 1 where both have the same, 0 where none is shared. */
export function likenessOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const all = weightOf(first) + weightOf(second);
  if (all === 0) return 0;
  return (2 * weightOf([...first].filter((word) => second.has(word)))) / all;
}
