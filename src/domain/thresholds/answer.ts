/** What the record says to a question of law. What is not recorded is never taken for a no. */
export const answers = {
  YES: 'It is so, on what is recorded.',
  NO: 'It is not so, on what is recorded.',
  NOT_KNOWN: 'What is recorded does not say.',
} as const;
export type Answer = keyof typeof answers;

/** Yes where every part is yes; no as soon as one is no. */
export function allOf(parts: readonly Answer[]): Answer {
  if (parts.includes('NO')) return 'NO';
  return parts.includes('NOT_KNOWN') ? 'NOT_KNOWN' : 'YES';
}

/** Yes as soon as one part is yes; no where every part is no. */
export function anyOf(parts: readonly Answer[]): Answer {
  if (parts.includes('YES')) return 'YES';
  return parts.includes('NOT_KNOWN') ? 'NOT_KNOWN' : 'NO';
}

/** The answer between two bounds: what is certain already, and what is still possible. */
export function between(isCertain: boolean, isPossible: boolean): Answer {
  if (isCertain) return 'YES';
  return isPossible ? 'NOT_KNOWN' : 'NO';
}

/** The opposite; what is not known stays so. */
export function not(answer: Answer): Answer {
  if (answer === 'NOT_KNOWN') return answer;
  return answer === 'YES' ? 'NO' : 'YES';
}
