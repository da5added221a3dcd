import type { Role } from '../../../../src/domain/access/roles';
import type { RecordedCommencement } from '../../../../src/domain/law/recorded-commencement';
import type { GuardFacts } from '../../../../src/domain/matters/guard-facts';
import type { Machine } from '../../../../src/domain/matters/machine';
import { type MatterState, notBegun } from '../../../../src/domain/matters/matter';
import type { Particulars } from '../../../../src/domain/matters/particulars';
import { clocksAfterStep, type MatterClock, openClocksOf } from '../../../../src/domain/matters/step-clocks';
import { takeStep } from '../../../../src/domain/matters/take-step';
import type { Day } from '../../../../src/domain/values/day';

export type Who = 'officer' | 'approver' | 'other officer' | 'provider' | 'analyst';

const rolesOf: Readonly<Record<Who, readonly Role[]>> = {
  officer: ['REGULATOR_OFFICER'],
  'other officer': ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'],
  approver: ['REGULATOR_APPROVER'],
  provider: ['PROVIDER'],
  analyst: ['DFE_ANALYST'],
};

function brought(power: RecordedCommencement['power'], brings: RecordedCommencement['brings']): RecordedCommencement {
  return {
    power,
    brings,
    instrument: 'SI 2027/1',
    provision: null,
    commencedOn: '2027-01-01',
    isHypothetical: false,
    confidence: 'verified',
    checkedOn: '2027-01-01',
  };
}

/** The powers of penalties, commenced on 1 January 2027. No regulations under s. 30ZD are among them. */
export const commenced = [brought('PENALTY_PLAN', 'PROVISION'), brought('PENALTY_OFFENCE', 'PROVISION')];
export const publicationRegulations = brought('PUBLISH_PENALTIES', 'REGULATIONS');

/** One matter walked step by step: what was refused, and where it stands. */
export class Walk {
  matter: MatterState;
  past: { step: string; on: Day; by: string; particulars: Particulars }[] = [];
  clocks: readonly MatterClock[] = [];
  /** The reasons of the last refusal in words. */
  message = '';

  constructor(
    private readonly machine: Machine,
    public facts: GuardFacts = {},
    public recorded: readonly RecordedCommencement[] = commenced,
  ) {
    this.matter = notBegun(machine.kind);
  }

  /** Takes the step, or answers each reason why not: the code and the provision. */
  take(step: string, on: Day, who: Who, particulars: Particulars = {}): string[] {
    const caller = { id: who, roles: rolesOf[who] };
    const facts = { ...this.facts, openClocks: openClocksOf(this.clocks) };
    // A provider does by recording; an officer may record later.
    const today = who === 'provider' ? on : '2029-12-31';
    const act = { step, caller, on, today, particulars };
    const decision = takeStep(this.machine, this.matter, act, { past: this.past, recorded: this.recorded, facts });
    if (decision.outcome === 'refused') {
      this.message = decision.problems.map(({ message }) => message).join(' ');
      return decision.problems.map(({ code, citation }) => (citation === null ? code : `${code}: ${citation}`));
    }
    const { after, row, particulars: said } = decision.value;
    const moves = clocksAfterStep(this.clocks, row, {
      version: after.version,
      on,
      reason: 'As it happened.',
      particulars,
    });
    if (moves.problems.length > 0) return moves.problems.map(({ code, path }) => `${code} at ${path.join('.')}`);
    const keyOf = ({ code, startedBy }: MatterClock) => `${code} ${startedBy}`;
    const moved = new Map(moves.moved.map((one) => [keyOf(one), one]));
    this.clocks = [...this.clocks.map((one) => moved.get(keyOf(one)) ?? one), ...moves.started];
    this.past = [...this.past, { step, on, by: who, particulars: said }];
    this.matter = after;
    return [];
  }

  /** Takes steps that must all be allowed. */
  through(...steps: readonly [step: string, on: Day, who: Who, particulars?: Particulars][]): this {
    for (const [step, on, who, particulars] of steps) {
      const why = this.take(step, on, who, particulars);
      if (why.length > 0) throw new Error(`${step} on ${on} by ${who}: ${why.join('; ')}`);
    }
    return this;
  }
}
