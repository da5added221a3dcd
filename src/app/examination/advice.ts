/** What the doctor says of one thing. */
export interface Advice {
  verdict: 'good' | 'look' | 'mend';
  about: string;
  says: string;
  /** What to do; absent when there is nothing to do. */
  mend?: string;
}
