import type { Role } from '../../domain/access/roles';
import { type ClaimSettings, defaultOrganisationMap } from '../identity/identity-settings';

/** Somebody ready to be signed in as. The organisation is in DfE Sign-in's shape, as a token carries it. */
export interface DemoPerson {
  /** The subject of their tokens, and the client id with which a script gets one. */
  id: string;
  name: string;
  role: Role;
  organisation: Readonly<Record<string, unknown>> | null;
}

const department = {
  id: 'd1fe0000-0000-4000-8000-000000000001',
  name: 'Department for Education',
  category: { id: '011', name: 'Government' },
};
const regulator = {
  id: '0f57ed00-0000-4000-8000-000000000002',
  name: 'Ofsted',
  category: { id: '011', name: 'Government' },
};
const council = (id: string, name: string, establishmentNumber: string) => ({
  id,
  name,
  category: { id: '002', name: 'Local Authority' },
  establishmentNumber,
});

/** How the organisations of the demonstration are named here; a real issuer's are told by `OIDC_ORGANISATION_MAP`. */
export const demoClaims: ClaimSettings = {
  rolesClaim: 'roles',
  organisationClaim: 'organisation',
  roleMap: null,
  organisationMap: {
    ...defaultOrganisationMap,
    [`id:${department.id}`]: 'DFE',
    [`id:${regulator.id}`]: 'OFSTED',
    'category:RCC': 'RCC:{code}',
    'category:GROUP': 'GROUP:{code}',
    'category:SERVICE': 'SERVICE:{code}',
  },
};

/** One person for each role, and two commissioners, so that it can be seen that one does not see the other's. */
export function demoPeople({ providerGroupId = 1 }: { providerGroupId?: number } = {}): readonly DemoPerson[] {
  const group = {
    id: '9c0a0000-0000-4000-8000-000000000006',
    name: `Provider group ${providerGroupId}`,
    category: { id: 'GROUP', name: 'Provider group' },
    code: String(providerGroupId),
  };
  const cooperative = {
    id: '4cc00000-0000-4000-8000-000000000005',
    name: 'North West regional care co-operative (invented)',
    category: { id: 'RCC', name: 'Regional care co-operative' },
    code: 'NORTH-WEST',
    councils: ['888', '889'],
  };
  const tool = {
    id: '70010000-0000-4000-8000-000000000007',
    name: 'Casework tool (invented)',
    category: { id: 'SERVICE', name: 'Service' },
    code: 'casework-tool',
  };
  const lancashire = council('1a000000-0000-4000-8000-000000000003', 'Lancashire', '888');
  const hampshire = council('1a000000-0000-4000-8000-000000000004', 'Hampshire', '850');
  return [
    { id: 'priya', name: 'Priya, DfE analyst', role: 'DFE_ANALYST', organisation: department },
    { id: 'owen', name: 'Owen, DfE oversight officer', role: 'DFE_OVERSIGHT_OFFICER', organisation: department },
    { id: 'adaeze', name: 'Adaeze, DfE approver', role: 'DFE_APPROVER', organisation: department },
    { id: 'ruth', name: 'Ruth, Ofsted officer', role: 'REGULATOR_OFFICER', organisation: regulator },
    { id: 'tomasz', name: 'Tomasz, Ofsted approver', role: 'REGULATOR_APPROVER', organisation: regulator },
    { id: 'mei', name: 'Mei, commissioner for Lancashire', role: 'COMMISSIONER', organisation: lancashire },
    { id: 'callum', name: 'Callum, commissioner for Hampshire', role: 'COMMISSIONER', organisation: hampshire },
    { id: 'nadia', name: 'Nadia, North West co-operative', role: 'RCC', organisation: cooperative },
    { id: 'george', name: 'George, of a provider group', role: 'PROVIDER', organisation: group },
    { id: 'ines', name: 'Ines, auditor', role: 'AUDITOR', organisation: department },
    { id: 'casework-tool', name: 'A casework tool', role: 'SERVICE', organisation: tool },
    { id: 'hana', name: 'Hana, administrator', role: 'ADMINISTRATOR', organisation: department },
    { id: 'alex', name: 'Alex, member of the public', role: 'PUBLIC', organisation: null },
  ];
}
