import type { Person } from './test-issuer';

function council(code: string): Person['organisation'] {
  return {
    id: `council-${code}`,
    name: `Council ${code}`,
    category: { id: '002', name: 'Local Authority' },
    establishmentNumber: code,
  };
}

const department = { id: 'dfe', name: 'Department for Education', category: { id: '011', name: 'Government' } };
const ofsted = { id: 'ofsted', name: 'Ofsted', category: { id: '011', name: 'Government' } };

/** What the organisations of the people below are to the service. */
export const organisationMap = {
  'category:002': 'LA:{establishmentNumber}',
  'id:dfe': 'DFE',
  'id:ofsted': 'OFSTED',
  'category:GROUP': 'GROUP:{groupId}',
};

export function commissionerOf(code: string): Person {
  return { id: `commissioner-${code}`, roles: ['COMMISSIONER'], organisation: council(code) };
}

export function providerOf(groupId: number): Person {
  const organisation = {
    id: `group-${groupId}`,
    name: `Group ${groupId}`,
    category: { id: 'GROUP', name: 'Provider' },
    groupId: String(groupId),
  };
  return { id: `provider-${groupId}`, roles: ['PROVIDER'], organisation };
}

/** One ready person for each role that needs no council or group of its own. */
export const people = {
  analyst: { id: 'priya', roles: ['DFE_ANALYST'], organisation: department },
  departmentOfficer: { id: 'marcus', roles: ['DFE_OVERSIGHT_OFFICER'], organisation: department },
  departmentApprover: { id: 'ines', roles: ['DFE_APPROVER'], organisation: department },
  officer: { id: 'ama', roles: ['REGULATOR_OFFICER'], organisation: ofsted },
  approver: { id: 'lewis', roles: ['REGULATOR_APPROVER'], organisation: ofsted },
  auditor: { id: 'odile', roles: ['AUDITOR'], organisation: department },
  administrator: { id: 'sam', roles: ['ADMINISTRATOR'], organisation: department },
} as const satisfies Readonly<Record<string, Person>>;
