import { cite } from '../../../law/citation';

/** What was read of ss. 30ZC, 30ZD, 30ZN and Schedule 1A, and how surely. */
export const said = (provision: string) => cite('CSA_2000', provision, 'verified');

export const intentionFirst = said('Sch. 1A para. 2(1) and (2)');
export const intentionSays = said('Sch. 1A para. 2(2)');
export const rightOfReply = said('Sch. 1A para. 2(2)(c)');
export const noticeOfNoPenalty = said('Sch. 1A para. 2(3)');
export const planPenalty = said('s. 30ZC(1)');
export const offencePenalty = said('s. 30ZC(2)');
export const eitherPenalty = said('s. 30ZC(1) and (2)');
export const barredByProsecution = said('s. 30ZC(3)');
export const barsConviction = said('s. 30ZC(4)');

export const replyConsidered = cite(
  'CSA_2000',
  'Sch. 1A',
  'secondary',
  'The minister said that representations are taken into account before the final decision; the text was not read (GAP-6).',
);
export const onlyAfterWindow = cite(
  'CSA_2000',
  'Sch. 1A para. 2(2)(c)',
  'inferred',
  'The period was read. That no penalty is imposed before it ends is inferred from it.',
);
export const notAbove = cite(
  'CSA_2000',
  'Sch. 1A para. 2(2)',
  'inferred',
  'That the notice gives the amount was read. That a higher one needs a new notice is inferred from it.',
);
export const scheduleNotRead = cite('CSA_2000', 'Sch. 1A', 'unverified', 'Paragraphs 3 onwards were not read (GAP-6).');

export const notReadOfNotice =
  'No greatest amount stands in s. 30ZC. What the penalty notice must hold, and whether Sch. 1A sets a greatest amount, was not read (GAP-6).';
export const notReadOfAppeal =
  'Whether, to whom and by when an appeal lies, and whether the penalty waits for it, was not read (GAP-6).';
export const notReadOfRecovery = 'How a penalty that is not paid is recovered was not read (GAP-6).';
