const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof levels)[number];

const formats = ['json', 'text'] as const;
/** `json` for machines, one object a line; `text` for a person at a terminal. */
export type LogFormat = (typeof formats)[number];

export interface LogSettings {
  level: LogLevel;
  format: LogFormat;
  /** Whether variables of operations that touch nothing sensitive are logged. */
  logsVariables: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

function choose<Choice extends string>(env: Env, name: string, choices: readonly Choice[], otherwise: Choice): Choice {
  const text = env[name]?.trim().toLowerCase();
  if (!text) return otherwise;
  const choice = choices.find((each) => each === text);
  if (choice) return choice;
  throw new Error(`${name} cannot be ${JSON.stringify(env[name])}. Expected one of: ${choices.join(', ')}.`);
}

/** LOG_FORMAT where it is set; without it a terminal is written to for a person, and anything else for a machine. */
export function chooseLogFormat(env: Env, isTty: boolean): LogFormat {
  return choose(env, 'LOG_FORMAT', formats, isTty ? 'text' : 'json');
}

/** LOG_LEVEL, LOG_FORMAT and LOG_VARIABLES; a value that is none is an error, so that no log is silent by mistake. */
export function readLogSettings(env: Env, isTty: boolean): LogSettings {
  return {
    level: choose(env, 'LOG_LEVEL', levels, 'info'),
    format: chooseLogFormat(env, isTty),
    logsVariables: choose(env, 'LOG_VARIABLES', ['on', 'off'], 'off') === 'on',
  };
}
