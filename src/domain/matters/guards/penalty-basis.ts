import { citationText } from '../../law/citation';
import type { Refusal } from '../../law/refusal';
import { type Guard, guard } from '../guard';
import { basisOf } from '../machines/penalty/bases';
import { barredByProsecution, offencePenalty, said } from '../machines/penalty/law';
import { areBarsChecked, draftIn } from '../machines/penalty/past';
import type { Particular, Particulars } from '../particulars';
import { prosecutionStandings, standingOf, strongestOf } from '../prosecutions';

const isSaid = (value: Particular | undefined) => value !== undefined && value !== null && value !== '';

const asked = [
  { name: 'act', what: 'the one act or omission', citation: offencePenalty },
  { name: 'actOn', what: 'its day', citation: offencePenalty },
  { name: 'setting', what: 'the one setting that it is in respect of', citation: offencePenalty },
  { name: 'offence', what: 'which offence under Part 2 it is', citation: said('s. 30ZC(2) and (6)') },
] as const;

/** For an offence: one act or omission, at one setting, on one day. */
export const actIsIdentified: Guard = {
  says: 'for an offence: one act, its day, its setting and its offence are named',
  isOfMatterAlone: true,
  refuse: ({ past }) => {
    const draft = draftIn(past);
    if (draft.basis !== 'OFFENCE') return [];
    return asked
      .filter(({ name }) => !isSaid(draft[name]))
      .map(({ name, what, citation }) => ({
        code: 'ACT_NOT_IDENTIFIED',
        message: `${citationText(citation)}: the draft does not say ${what}. Expected it in \`${name}\`.`,
        citation,
      }));
  },
};

function proofRefused(draft: Particulars, stated: Particular | undefined): readonly Refusal[] {
  const basis = basisOf(draft.basis);
  if (basis === null) return [];
  // What is found beyond reasonable doubt is found on the balance of probabilities too.
  if (stated === basis.standard || stated === 'BEYOND_REASONABLE_DOUBT') return [];
  const message = `${citationText(basis.citation)} asks to be satisfied to another standard. Expected in \`standard\`: ${basis.standard}.`;
  return [{ code: 'PROOF_NOT_STATED', message, citation: basis.citation }];
}

/** The draft says that it is satisfied to the standard that its limb asks for. */
export const draftStatesProof: Guard = {
  says: 'the draft states the standard of proof that its limb asks for',
  refuse: ({ past }) => proofRefused(draftIn(past), draftIn(past).standard),
};

/** So does the decision. */
export const decisionStatesProof: Guard = {
  says: 'the decision states the standard of proof that the limb asks for',
  refuse: ({ past, particulars }) => proofRefused(draftIn(past), particulars.standard),
};

const ways: Readonly<Record<string, string>> = {
  CONVICTED: 'the person has been convicted (a)',
  PENDING: 'the person is being prosecuted, and the proceedings are not concluded (b)',
  CONCLUDED_WITHOUT_CONVICTION: 'the person was prosecuted, and the proceedings ended without a conviction (c)',
};

/** For an offence: no prosecution for the same act bars it. What was not looked up bars it too. */
export const notBarredByProsecution: Guard = {
  says: 'for an offence: no conviction, no proceedings under way and none concluded without conviction, for the same act',
  refuse: ({ past, facts: { prosecution } }) => {
    if (draftIn(past).basis !== 'OFFENCE') return [];
    const code = 'BARRED_BY_PROSECUTION';
    if (prosecution === undefined) {
      const message = 'Whether there is a prosecution for the same act was not looked up.';
      return [{ code, message, citation: barredByProsecution }];
    }
    const found = strongestOf([prosecution, standingOf(past)]);
    if (found === 'NONE_RECORDED') return [];
    const message = `No penalty may be imposed for an act for which ${ways[found]}. Recorded: ${prosecutionStandings[found]}.`;
    return [{ code, message, citation: barredByProsecution }];
  },
};

/** For an offence: somebody looked for a prosecution, and once more after the notice of intention was served. */
export const barsAreChecked: Guard = {
  ...guard(
    'for an offence: a prosecution for the same act was looked for, and again since the notice of intention',
    ({ past }) => draftIn(past).basis !== 'OFFENCE' || areBarsChecked(past),
    {
      code: 'PROSECUTION_NOT_LOOKED_FOR',
      message: 'Record where a prosecution for the same act was looked for (CHECK_BARS), now and not only before.',
      citation: barredByProsecution,
    },
  ),
  isOfMatterAlone: true,
};
