import { writtenDay } from '../values/day';
import { type Citation, citationText, confidences, readIntoCatalogueOn } from './citation';
import { gaps } from './gaps';
import { growthLevers, growthWarning } from './growth';
import { powerHolders, powerLevels, powerNatures } from './power';
import { type Power, powers } from './powers';
import { markdownList as list, registerAsMarkdown, statedText } from './print-register';
import { refusalCodes } from './refusal-codes';

function citationLine(citation: Citation): string {
  const note = citation.note === null ? '' : ` ${citation.note}`;
  return `${citationText(citation)} (${citation.confidence}, checked ${citation.checkedOn}).${note}`;
}

function section(power: Power): readonly string[] {
  const { commencement } = power;
  return [
    `### ${power.code}`,
    '',
    `${power.title}.`,
    '',
    `- Citation: ${citationLine(power.citation)}`,
    ...power.furtherCitations.map((citation) => `- Also: ${citationLine(citation)}`),
    `- Holder: ${powerHolders[power.holder]}`,
    `- Bears on: ${powerLevels[power.level]}`,
    `- Nature: ${powerNatures[power.nature]}`,
    `- Test: ${power.standardOfProof === null ? 'none recorded' : statedText(power.standardOfProof)}`,
    `- Enacted: ${power.enactedOn === null ? 'before 2026; day not recorded' : writtenDay(power.enactedOn)}`,
    `- Commencement: ${commencement.explanation} ${citationLine(commencement.citation)}`,
    ...(commencement.kind === 'NEEDS_REGULATIONS'
      ? [`- Regulations: ${citationLine(commencement.regulationsUnder)}`]
      : []),
    ...list('Needs first', power.needsFirst),
    ...list('Notice and appeal', power.noticeAndAppeal.map(statedText)),
    ...registerAsMarkdown(power),
    ...(power.gaps.length === 0 ? [] : [`- Open questions: ${power.gaps.join(', ')}`]),
    '',
  ];
}

function growth(): readonly string[] {
  return [
    '## Growth of a group',
    '',
    `**${growthWarning.sentence}** Open question: ${growthWarning.gap}.`,
    '',
    'What was said on the way to the Act:',
    '',
    ...growthWarning.policyIntent.map(
      ({ when, said, source, confidence }) => `- ${when}: ${said} (${source}; ${confidence})`,
    ),
    '',
    '| lever | bears on | test | legal basis |',
    '| --- | --- | --- | --- |',
    ...growthLevers.map(
      ({ lever, bearsOn, test, legalBasis }) =>
        `| ${lever} | ${bearsOn} | ${test} | ${legalBasis.map((citation) => `${citationText(citation)} (${citation.confidence})`).join('; ')} |`,
    ),
    '',
  ];
}

/** The catalogue of powers for `docs/rules.md`. */
export function powersAsMarkdown(): string {
  return [
    '## Powers',
    '',
    'To be listed here says nothing of being in force. Confidence:',
    '',
    ...Object.entries(confidences).map(([name, meaning]) => `- ${name}: ${meaning}`),
    '',
    `"Checked ${readIntoCatalogueOn}" is the day the research note was read into the catalogue; the note gives no day for its own checks.`,
    '',
    ...powers.flatMap(section),
    ...growth(),
    '## Open questions',
    '',
    ...Object.entries(gaps).map(([id, { question, whereToLook }]) => `- **${id}**: ${question} ${whereToLook}`),
    '',
    '## Refusals',
    '',
    ...Object.entries(refusalCodes).map(([code, meaning]) => `- \`${code}\`: ${meaning}`),
    '',
  ].join('\n');
}
