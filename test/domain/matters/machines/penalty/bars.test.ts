import {
  askedFor,
  dayAfter,
  decidable,
  decided,
  how,
  intended,
  lastDayForReply,
  offenceDraft,
  ofPlan,
  ofUnregistered,
  planDraft,
} from '../penalty-story';

const act = 'Care Standards Act 2000';

describe('what is served', () => {
  it('says of the approved draft all that the statute asks for, and nothing of how the bars were looked for', () => {
    const said = intended(offenceDraft, ofUnregistered).past.at(-1)?.particulars;
    const { reasons, amount, rightOfReply } = offenceDraft;
    expect(said).toMatchObject({ ...how, reasons, amount, rightOfReply });
    expect(said).not.toHaveProperty('barsChecked');
  });

  it('imposes the amount that was approved', () => {
    const walk = decidable().through(
      ['PUT_FORWARD_PENALTY', dayAfter, 'officer', { ...decided, amount: 2_000_000 }],
      ['APPROVE_PENALTY', dayAfter, 'approver'],
      ['IMPOSE_PENALTY', dayAfter, 'officer', how],
    );
    expect(walk.past.at(-1)?.particulars).toMatchObject({ ...how, amount: 2_000_000 });
  });
});

describe('the bars of s. 30ZC(3)', () => {
  it.each([
    'CONVICTED',
    'PENDING',
    'CONCLUDED_WITHOUT_CONVICTION',
  ] as const)('hold where it is recorded elsewhere: %s', (prosecution) => {
    const why = [`BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`];
    expect(askedFor(offenceDraft, { ...ofUnregistered, prosecution })).toEqual(why);
    expect(askedFor(planDraft, { ...ofPlan, prosecution })).toEqual([]);
  });

  it('hold where nobody looked', () => {
    expect(askedFor(offenceDraft, { follows: ofUnregistered.follows })).toEqual([
      `BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`,
    ]);
  });

  it.each([
    'CONVICTED',
    'PENDING',
    'CONCLUDED_WITHOUT_CONVICTION',
  ])('hold where %s is recorded after the notice of intention', (standing) => {
    const walk = decidable(offenceDraft, ofUnregistered).through([
      'RECORD_PROSECUTION',
      lastDayForReply,
      'officer',
      { standing, reference: 'Invented Magistrates, 27/001' },
    ]);
    const decision = { ...decided, standard: 'BEYOND_REASONABLE_DOUBT' };
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decision)).toEqual([
      `BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`,
    ]);
    walk.through([
      'RECORD_PROSECUTION',
      '2027-03-29',
      'officer',
      { standing: 'RECORDED_IN_ERROR', reference: '27/001' },
    ]);
    expect(walk.take('PUT_FORWARD_PENALTY', dayAfter, 'officer', decision)).toEqual([]);
  });
});
