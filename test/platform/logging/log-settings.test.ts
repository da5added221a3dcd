import { chooseLogFormat, readLogSettings } from '../../../src/platform/logging/log-settings';

describe('the form of the log', () => {
  it.each([
    [undefined, true, 'text'],
    [undefined, false, 'json'],
    ['', true, 'text'],
    ['json', true, 'json'],
    ['text', false, 'text'],
    [' JSON ', true, 'json'],
  ] as const)('with LOG_FORMAT %j and a terminal %j is %s', (LOG_FORMAT, isTty, format) => {
    expect(chooseLogFormat({ LOG_FORMAT }, isTty)).toBe(format);
  });
});

describe('the settings of the log', () => {
  it('are calm where nothing is set', () => {
    expect(readLogSettings({}, true)).toEqual({ level: 'info', format: 'text', logsVariables: false });
  });

  it('are what the environment says', () => {
    const env = { LOG_LEVEL: 'debug', LOG_FORMAT: 'json', LOG_VARIABLES: 'on' };
    expect(readLogSettings(env, true)).toEqual({ level: 'debug', format: 'json', logsVariables: true });
  });

  it.each([
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL cannot be "loud". Expected one of: trace, debug, info, warn, error, fatal, silent.',
    ],
    ['LOG_FORMAT', 'xml', 'LOG_FORMAT cannot be "xml". Expected one of: json, text.'],
    ['LOG_VARIABLES', 'yes', 'LOG_VARIABLES cannot be "yes". Expected one of: on, off.'],
  ])('say what %s cannot be', (name, value, message) => {
    expect(() => readLogSettings({ [name]: value }, false)).toThrow(message);
  });
});
