import { gaps } from '../../../src/domain/law/gaps';
import { growthWarning } from '../../../src/domain/law/growth';
import { powers } from '../../../src/domain/law/powers';
import { powersAsMarkdown } from '../../../src/domain/law/print-powers';
import { refusalCodes } from '../../../src/domain/law/refusal-codes';

const printed = powersAsMarkdown();

/** The part of the page that speaks of one power. */
function sectionOf(code: string): string {
  return printed.split(/^##+ /m).find((part) => part.startsWith(`${code}\n`)) ?? '';
}

describe('the printed catalogue', () => {
  it.each(
    powers.map((power) => [power.code, power] as const),
  )('prints %s with citation, confidence, commencement, what it needs first and its gaps', (code, power) => {
    const section = sectionOf(code);
    expect(section).toContain(`${power.citation.provision} (${power.citation.confidence}, checked`);
    expect(section).toContain(power.commencement.explanation);
    for (const need of power.needsFirst) expect(section).toContain(need);
    for (const gap of power.gaps) expect(section).toContain(gap);
  });

  it('prints the growth warning, every gap and every refusal code', () => {
    expect(printed).toContain(growthWarning.sentence);
    for (const [id, { question }] of Object.entries(gaps)) expect(printed).toContain(`**${id}**: ${question}`);
    for (const code of Object.keys(refusalCodes)) expect(printed).toContain(`\`${code}\``);
  });

  it('says of a doubtful statement that it is doubtful', () => {
    expect(sectionOf('URGENT_SUSPEND')).toContain('exposed to the risk of harm (inferred)');
    expect(sectionOf('RRP_REQUIRE')).toContain('- Test: none recorded');
  });

  it('prints one power in full', () => {
    expect(sectionOf('RRP_REQUIRE')).toMatchInlineSnapshot(`
"RRP_REQUIRE

Require a recovery and resolution plan.

- Citation: Care Standards Act 2000, s. 30ZF? (secondary, checked 2026-11-22). The number of the section was not verified; the duty is known from secondary sources.
- Holder: The Secretary of State for Education
- Bears on: A provider, or any member of its group
- Nature: May be used
- Test: none recorded
- Enacted: 29 April 2026
- Commencement: Enacted on 29 April 2026. It waits for an appointed day and for regulations; neither was found. A third party gives 15 July 2026 for the duty; that is not confirmed and not relied on. Children's Wellbeing and Schools Act 2026, s. 78(5) (verified, checked 2026-11-22).
- Regulations: Care Standards Act 2000, s. 30ZE(2) (verified, checked 2026-11-22).
- Needs first:
  - regulations under s. 30ZE(2) that set the conditions
  - a determination and its notice (s. 30ZE)
- Appeal: Whether there is an appeal, and to whom, was not read. Meanwhile: Not known:
  - What the statute says of an appeal was not read. (unverified)
  - Not known: the provision was not read. (unverified)
  - Open questions: GAP-10
- Text:
  - Care Standards Act 2000, ss. 30ZF to 30ZJ. Version: None. Read by 2026-11-22: Nothing of its own text. Not read: All of them.
- Open questions: GAP-1, GAP-8, GAP-10

"
`);
  });

  it('prints the same text each time', () => expect(powersAsMarkdown()).toBe(printed));
});
