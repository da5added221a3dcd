/** The two forms of an answer. Under the second, an HTTP status says whether the request itself was good. */
export type AnswerType = 'application/json' | 'application/graphql-response+json';

const bodyType = /^application\/json(?:[ \t]*;[ \t]*charset=(?:utf-8|"utf-8"))?$/i;

/** Whether a body of this content-type is read: JSON, in UTF-8 or without a word on it, and nothing besides. */
export function isReadableBodyType(contentType: string): boolean {
  return bodyType.test(contentType);
}

interface Range {
  name: string;
  quality: number;
  place: number;
}

function rangeOf(text: string, place: number): Range {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return { name, quality: quality ? Number(quality.slice(2)) || 0 : 1, place };
}

/** The most exact range that names the type decides, as RFC 9110 has it. */
function wish(ranges: readonly Range[], type: AnswerType): Range | null {
  for (const name of [type, 'application/*', '*/*']) {
    const range = ranges.find((each) => each.name === name);
    if (range) return range.quality > 0 ? range : null;
  }
  return null;
}

/** A caller who names no type, or names both equally, gets `application/json`, unless the other stands first. */
export function chooseAnswerType(accept: string | undefined): AnswerType | null {
  if (!accept?.trim()) return 'application/json';
  const ranges = accept.split(',').map(rangeOf);
  const json = wish(ranges, 'application/json');
  const response = wish(ranges, 'application/graphql-response+json');
  if (!json || !response) return json ? 'application/json' : response && 'application/graphql-response+json';
  if (json.quality !== response.quality) {
    return json.quality > response.quality ? 'application/json' : 'application/graphql-response+json';
  }
  const isNamedFirst = response.name === 'application/graphql-response+json' && response.place < json.place;
  return isNamedFirst ? 'application/graphql-response+json' : 'application/json';
}
