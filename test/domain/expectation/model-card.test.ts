import { calibrationReport } from '../../../src/domain/expectation/calibration-report';
import { covariates } from '../../../src/domain/expectation/covariates';
import { expectationModelVersion } from '../../../src/domain/expectation/expectation-model';
import { expectationPolicyOn, expectationPolicyValues } from '../../../src/domain/expectation/expectation-policy';
import { outcomes } from '../../../src/domain/expectation/expected-trial';
import { modelCardAsMarkdown } from '../../../src/domain/expectation/model-card';
import { calibrationAsMarkdown } from '../../../src/domain/expectation/print-calibration';
import { day } from '../indicators/facts';
import { inventedNation } from './invented-nation';

describe('the model card', () => {
  const card = modelCardAsMarkdown();

  it('names its version, what it is not for, what it never uses, and its limits', () => {
    expect(card).toContain(`\`${expectationModelVersion}\``);
    for (const heading of [
      'What it is for',
      'What it is not for',
      'Data',
      'How it is fitted',
      'What it never uses',
      'Limits',
    ])
      expect(card).toContain(`## ${heading}\n\n- `);
    expect(card).toContain('It claims no cause.');
  });

  it('lists every outcome, every covariate with every level, and every figure', () => {
    const policy = expectationPolicyOn(day);
    for (const id of [...Object.keys(outcomes), ...Object.keys(expectationPolicyValues)])
      expect(card).toContain(`\`${id}\``);
    for (const { id, why, levels } of covariates) {
      expect(card).toContain(`### \`${id}\``);
      expect(card).toContain(why);
      for (const [code, words] of Object.entries(levels(policy))) expect(card).toContain(`| \`${code}\` | ${words} |`);
    }
  });

  it('is the same on every machine and every day', () => expect(modelCardAsMarkdown()).toBe(card));
});

describe('the calibration that is printed beside it', () => {
  it('shows for the day both measurements, the interval before the share', () => {
    const report = calibrationReport(inventedNation({ groups: 60, ungrouped: 120 }), 'BELOW_GOOD');
    const printed = calibrationAsMarkdown(report);
    expect(printed).toContain('## Calibration on 31 March 2025: `BELOW_GOOD`');
    expect(printed).toContain('fitted on what was known on 31 March 2024, held against what came up to 31 March 2025');
    expect(printed).toContain(
      '| probability | inspections | expected share | observed, 95% interval | observed share | hits |',
    );
    expect(printed).not.toMatch(/NaN|undefined|Infinity/);
    const rows = printed.split('\n').filter((line) => /^\| 0\.\d+ to/.test(line));
    expect(rows).toHaveLength(report.betweenGroups.table.length + report.outOfTime.calibration.table.length);
  });

  it('says which model it is of: the one that knows the record of a setting, or the one that does not', () => {
    const nation = inventedNation({ groups: 60, ungrouped: 120 });
    const leftOut = ['PREVIOUS_GRADE', 'SINCE_LAST'] as const;
    const [withRecord, without] = [[], leftOut].map((left) =>
      calibrationReport(nation, 'BELOW_GOOD', { leftOut: left }),
    );
    expect(calibrationAsMarkdown(withRecord!)).toContain('It knows every covariate of the card');
    const printed = calibrationAsMarkdown(without!);
    expect(printed).toContain('## Calibration on 31 March 2025: `BELOW_GOOD`, without the record');
    expect(printed).toContain('It does not know `PREVIOUS_GRADE` and `SINCE_LAST`: what a group effect goes by.');
    expect(without!.betweenGroups.brier).not.toBe(withRecord!.betweenGroups.brier);
  });

  it('says what cannot be fitted where nothing came', () => {
    const printed = calibrationAsMarkdown(calibrationReport({ day, groups: [], ungrouped: [] }, 'ADVERSE'));
    expect(printed).toContain('cannot be fitted');
    expect(printed).not.toMatch(/NaN|undefined|Infinity/);
  });
});
