import { foldClock } from '../../../../src/domain/calendar/fold-clock';
import { clocksOfSteps } from '../../../../src/domain/dossier/sections/clocks-section';
import { factsForProvider, penalty } from '../support/given-facts';

const shown = (matter: typeof penalty) =>
  clocksOfSteps(matter).map(
    ({ code, startedBy, clock }) => `${code} ${startedBy} ${foldClock(clock).end?.kind ?? 'OPEN'}`,
  );

describe('the periods of a matter, worked out from its steps', () => {
  it('are each that began, and how it ended', () => {
    expect(shown(penalty)).toEqual([
      'APPROVAL 3 MET',
      'APPROVAL 5 MET',
      'PENALTY_REPRESENTATIONS 7 OPEN',
      'REPLY_TO_REPRESENTATIONS 8 OPEN',
    ]);
  });

  it('are, for whoever sees some steps, those that these began', () => {
    expect(shown(factsForProvider.subject)).toEqual([
      'PENALTY_REPRESENTATIONS 7 OPEN',
      'REPLY_TO_REPRESENTATIONS 8 OPEN',
    ]);
  });
});
