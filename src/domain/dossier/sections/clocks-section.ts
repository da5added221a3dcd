import { clockStatuses, readClock } from '../../calendar/read-clock';
import { clocksAfterStep, type MatterClock } from '../../matters/step-clocks';
import { type DossierFacts, type DossierMatter, mattersOf } from '../dossier-facts';
import { ofStep, type Statement } from '../statement';
import { rowTaken } from '../step-leaves';

/** Every clock of the matter, worked out from its steps: not read from where it stands now. */
export function clocksOfSteps(matter: DossierMatter): readonly MatterClock[] {
  let clocks: readonly MatterClock[] = [];
  for (const step of matter.steps) {
    const row = rowTaken(matter, step);
    if (row === null) continue;
    const { started, moved } = clocksAfterStep(clocks, row, step);
    const keyOf = ({ code, startedBy }: MatterClock) => `${code} ${startedBy}`;
    const byKey = new Map([...clocks, ...moved, ...started].map((clock) => [keyOf(clock), clock]));
    clocks = [...byKey.values()];
  }
  return clocks;
}

function ofClock(matter: DossierMatter, { startedBy, clock }: MatterClock, day: string): readonly Statement[] {
  const step = matter.steps.find(({ version }) => version === startedBy);
  if (step === undefined) return [];
  const { rule, startedOn } = clock;
  const { status, lastDay, history } = readClock(clock, day);
  const ends = lastDay === null ? 'Its last day is not known or not running.' : `Its last day is ${lastDay}.`;
  const said = [
    `From ${startedOn}. ${ends} On ${day}: ${clockStatuses[status]}.`,
    ...history.map((line) => line.said),
    ...rule.caveats.map(({ text }) => text),
  ];
  return said.map((text) => ofStep(matter, step, { about: rule.title, text, citation: rule.citation }));
}

/** Every period that ran, as it stood on the day. */
export function clocksSection(facts: DossierFacts): readonly Statement[] {
  return mattersOf(facts).flatMap((matter) =>
    clocksOfSteps(matter).flatMap((clock) => ofClock(matter, clock, facts.day)),
  );
}
