/** Letters that show nothing: the fillers of Hangul. */
const unseen = /[\u115f\u1160\u3164\uffa0]/g;

/** Whether a text says anything: a letter or a figure, and not only spaces, marks or characters that nobody sees. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(unseen, ''));
}
