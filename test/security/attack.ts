/** What came back. */
export interface Reply {
  status: number;
  text: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  ms: number;
}

export interface AskedWith {
  headers?: Readonly<Record<string, string | readonly string[]>>;
  path?: string;
}

/** The server under attack, as anyone can reach it. */
export interface Target {
  readonly port: number;
  /** Sends a value as JSON, or a text or bytes as they are. */
  post(body: unknown, asked?: AskedWith): Promise<Reply>;
  get(path: string, asked?: AskedWith): Promise<Reply>;
  method(name: string, asked?: AskedWith): Promise<Reply>;
  /** Sends bytes; a connection that is still open when patience ends has status 0. */
  raw(
    parts: readonly string[],
    options?: { patienceMs?: number; drip?: { bytes: string; everyMs: number } },
  ): Promise<Reply>;
  /** All that the server wrote for its operators. */
  logged(): string;
}

/** Says in which way the expectation was broken, or null where it held. */
type Judge = (replies: readonly Reply[], target: Target) => string | null;

export interface Expectation {
  says: string;
  broken: Judge;
}

export interface Attack {
  id: string;
  family: string;
  name: string;
  attempt(target: Target): Promise<readonly Reply[]>;
  expected: Expectation;
  /** Waits for the server's own windows; run beside the others of its kind. */
  isSlow?: boolean;
  /** Kills or stalls a server that does not hold, so that it is not tried on one. */
  isFatal?: boolean;
}

export type AttackCase = Omit<Attack, 'family'>;

/** The cases of one family, numbered by its letter. */
export function family(name: string, letter: string, cases: readonly Omit<AttackCase, 'id'>[]): readonly Attack[] {
  return cases.map((each, at) => ({ ...each, family: name, id: `${letter}${String(at + 1).padStart(2, '0')}` }));
}
