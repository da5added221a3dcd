import type { Advice } from './advice';
import type { FenceFacts, RoleFacts } from './fence.store';

const mostNamed = 5;

function named(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The verdict on the role that requests run as: it must not be able to step over the fence. */
export function judgeRole(role: string, facts: RoleFacts | null): Advice[] {
  const about = `role ${role}`;
  if (facts === null)
    return [
      { verdict: 'look', about, says: 'not there yet', mend: 'The next start makes it, with the tables it may use.' },
    ];
  const faults: Advice[] = [];
  const mend = (isFault: boolean, says: string, how: string) => {
    if (isFault) faults.push({ verdict: 'mend', about, says, mend: `As a superuser: ${how}` });
  };
  mend(facts.isSuperuser, 'It is a superuser, and sees every row.', `alter role ${role} nosuperuser`);
  mend(facts.bypassesRowSecurity, 'It may bypass row-level security.', `alter role ${role} nobypassrls`);
  mend(
    facts.mayMakeMore,
    'It may make roles, databases or replicas.',
    `alter role ${role} nocreaterole nocreatedb noreplication`,
  );
  mend(
    facts.owned > 0,
    `It owns ${facts.owned} objects, and may lift the fence from them.`,
    `in each database: reassign owned by ${role} to <the owner of the tables>`,
  );
  mend(
    facts.strongRoles.length > 0,
    `It belongs to ${named(facts.strongRoles)}, and can do what they may.`,
    `revoke ${facts.strongRoles.join(', ')} from ${role}`,
  );
  return faults.length > 0
    ? faults
    : [{ verdict: 'good', about, says: 'owns nothing, and row-level security holds for it' }];
}

/** The verdict on the tables and views: all fenced, and no view that looks over the fence. */
export function judgeFence({ openTables, ownersViews }: FenceFacts): Advice[] {
  const about = 'row-level security';
  const faults: Advice[] = [];
  if (openTables.length > 0) {
    faults.push({
      verdict: 'mend',
      about,
      says: `Not on, or not forced, for ${named(openTables)}.`,
      mend: 'As the owner, for each: alter table <name> enable row level security, force row level security',
    });
  }
  if (ownersViews.length > 0) {
    faults.push({
      verdict: 'mend',
      about,
      says: `Requests read ${named(ownersViews)} with the owner's rights.`,
      mend: 'As the owner, for each view: alter view <name> set (security_invoker = true); revoke what is stored.',
    });
  }
  return faults.length > 0 ? faults : [{ verdict: 'good', about, says: 'on and forced for every table' }];
}
