import { may, must } from '../particulars';

/** What is recorded of an appeal to the First-tier Tribunal. */
export const appealFields = [
  must({ name: 'grounds', title: 'The grounds of the appeal', form: 'TEXT' }),
  may({ name: 'letInBy', title: 'The decision by which the Tribunal let in a late appeal', form: 'TEXT' }),
] as const;

/** What is recorded of the decision of the Tribunal. */
export const tribunalDecision = [
  must({ name: 'decision', title: 'The decision of the Tribunal, with its number', form: 'TEXT' }),
] as const;
