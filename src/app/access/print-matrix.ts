import type { GraphQLSchema } from 'graphql';
import { allRoles, type Role } from '../../domain/access/roles';
import { type ClassifiedField, classifyFields } from './classify-fields';

/** `yes`: may ask. `rows`: may ask, and sees what the row fence lets through. `no`: is refused. */
function cell(access: ClassifiedField['access'], role: Role): string {
  if (access === 'OPEN') return 'yes';
  if (access === 'DENIED') return 'no';
  if (access.to === 'EVERYONE') return 'rows';
  if (!access.to.includes(role)) return 'no';
  return access.recordClass ? 'rows' : 'yes';
}

function sensitivityOf(access: ClassifiedField['access']): string {
  return typeof access === 'string' ? access : access.sensitivity;
}

/** Every role against every field, as CSV: reviewed as a file, so that a change of who sees what is a line in a diff. */
export function accessMatrix(schema: GraphQLSchema, fields = classifyFields(schema)): string {
  const header = ['field', 'sensitivity', ...allRoles].join(',');
  const rows = fields
    .map(({ type, field, access }) =>
      [`${type}.${field}`, sensitivityOf(access), ...allRoles.map((role) => cell(access, role))].join(','),
    )
    .sort();
  return `${[header, ...rows].join('\n')}\n`;
}
