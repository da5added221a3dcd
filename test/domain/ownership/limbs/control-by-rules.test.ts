import { rulesOfControl } from '../../../../src/domain/ownership/limbs/control-by-rules';
import { an } from './held';

it.each([
  ['Article 4', 'ARTICLES'],
  ['the constitution of the company', 'ARTICLES'],
  ['Shareholder agreement of 2019', 'AGREEMENT'],
  ['Articles and shareholder agreement', 'NOT_TOLD'],
  ['Controls the company', 'NOT_TOLD'],
  [null, 'NOT_TOLD'],
])('%p rests on: %s', (details, expected) => {
  expect(rulesOfControl(an('controlViaCompanyRulesOrArticles', null, { details }))).toBe(expected);
});
