import { isoDay } from '../calendar';
import type { DayNumber } from '../model';

/** That a body was in the group of a parent undertaking from one day until another. */
export interface GroupAnswer {
  member: string;
  parent: string;
  from: string;
  to: string | null;
}

/** Which bodies truly formed a group under the Companies Act, and when: written down as the chains are made. */
export class GroupAnswers {
  readonly groups: GroupAnswer[] = [];

  add(member: string, parent: string, from: DayNumber, to: DayNumber | null): void {
    if (to !== null && to <= from) return;
    this.groups.push({ member, parent, from: isoDay(from), to: to === null ? null : isoDay(to) });
  }
}
