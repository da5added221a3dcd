import { capitalised, uncapitalised } from '../../../src/domain/values/first-letter';

it.each([
  ['an officer', 'An officer', 'an officer'],
  ['A day', 'A day', 'a day'],
  ['élan', 'Élan', 'élan'],
  ['', '', ''],
])('%j begins a sentence as %j and goes on within one as %j', (text, begins, goesOn) => {
  expect([capitalised(text), uncapitalised(text)]).toEqual([begins, goesOn]);
});
