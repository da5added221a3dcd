/** Who may ask. A caller has one role or more; without any it is `PUBLIC`. Codes are stable once released. */
export const roles = {
  PUBLIC: 'Anyone, signed in or not.',
  DFE_ANALYST: 'An analyst of the Department for Education.',
  DFE_OVERSIGHT_OFFICER: 'An officer of the Department who watches groups and their money.',
  DFE_APPROVER: 'Who approves what an oversight officer of the Department prepared.',
  REGULATOR_OFFICER: "An officer of the regulator who works on groups' quality.",
  REGULATOR_APPROVER: 'Who approves what an officer of the regulator prepared.',
  COMMISSIONER: 'Who buys placements for one council or more, and sees what is theirs.',
  RCC: 'Who works for a regional care co-operative, on behalf of its councils.',
  PROVIDER: 'Who acts for one provider group, and sees what is its own.',
  AUDITOR: 'Who reads who did and who saw what, and changes nothing.',
  SERVICE: 'A machine that works with this service, within the scope of its key.',
  ADMINISTRATOR: 'Who looks after keys, scopes and the service itself, and works on no case.',
} as const;
export type Role = keyof typeof roles;

export const allRoles = Object.keys(roles) as readonly Role[];

export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}
