/** What a commitment is about, so that promises can be counted by it. Codes are stable once released. */
export const commitmentThemes = {
  LEADERSHIP: 'Leadership, management and oversight of settings',
  STAFFING: 'Recruitment, numbers, training and supervision of staff',
  SAFEGUARDING: 'Keeping children safe: risk, restraint, missing episodes, complaints',
  CARE: 'Care, health and education of children, and what they say of it',
  PREMISES: 'Buildings and places',
  RECORDS: 'Records, notifications and reviews',
  OTHER: 'Anything else',
} as const;
export type CommitmentTheme = keyof typeof commitmentThemes;
