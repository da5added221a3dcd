import { chooseAnswerType, isReadableBodyType } from '../../../src/app/http/media-types';

const json = 'application/json';
const response = 'application/graphql-response+json';

describe('the type of an answer', () => {
  it.each([
    [undefined, json],
    ['', json],
    ['*/*', json],
    ['application/*', json],
    [json, json],
    [response, response],
    [`${response}, ${json}`, response],
    [`${json}, ${response}`, json],
    [`${response}; charset=utf-8, ${json}; charset=utf-8`, response],
    [`${response};q=0.5, ${json}`, json],
    [`${json};q=0.9, ${response}`, response],
    [`${response}, */*;q=0.1`, response],
    [`${json};q=0, */*`, response],
    ['APPLICATION/JSON', json],
    ['text/html, */*;q=0.8', json],
    ['text/html', null],
    [`${json};q=0`, null],
    [`${json};q=rubbish`, null],
    ['application/jsonp', null],
  ])('for %j is %s', (accept, type) => {
    expect(chooseAnswerType(accept)).toBe(type);
  });
});

describe('the type of a body', () => {
  it('is matched in full, whatever stands around it', () => {
    expect(isReadableBodyType('application/json\t;\tcharset=utf-8')).toBe(true);
    expect(isReadableBodyType('x application/json')).toBe(false);
    expect(isReadableBodyType('application/json\n')).toBe(false);
    expect(isReadableBodyType('application/json;')).toBe(false);
  });
});
