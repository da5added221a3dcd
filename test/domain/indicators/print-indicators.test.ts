import { indicators } from '../../../src/domain/indicators/indicators';
import { indicatorsAsMarkdown } from '../../../src/domain/indicators/print-indicators';

describe('the printed rules', () => {
  const page = indicatorsAsMarkdown();

  it.each(indicators.map((indicator) => [indicator.id, indicator] as const))('tell all of %s', (id, indicator) => {
    expect(page).toContain(`\`${id}\`, version ${indicator.version}: ${indicator.title}`);
    expect(page).toContain(indicator.sentence);
    expect(page).toContain(`> ${indicator.example}`);
    for (const power of indicator.informs) expect(page).toContain(`\`${power}\``);
    for (const name of [...Object.keys(indicator.policyValues), ...Object.keys(indicator.numbers)]) {
      expect(page).toContain(`| \`${name}\` |`);
    }
  });

  it('say what is law and what is policy', () => {
    expect(page).toContain('Rests on: Care Standards Act 2000, s. 23A(1)-(3)');
    expect(page).toContain('Rests on: our policy, not law');
  });

  it('say of a rule that no power follows from that there is none', () => {
    const [, section = ''] = page.split('### `overdue-inspections`');
    expect(section.split('###')[0]).toContain('- Informs: none: law names no power for it');
  });

  it('have no broken table row', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect([3, 5]).toContain(row.split('|').length - 1);
  });
});
