const workers = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const;
const readers = [...workers, 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;

/** A clock is seen by whoever sees the step that started it: the database keeps that row by row. */
export const clocksAccess = {
  open: [],
  guarded: {
    'Query.clocks': asked,
    'Query.clockCalendar': asked,
    DueClock: asked,
    DueClockConnection: asked,
    DueClockEdge: asked,
    'Mutation.acknowledgeReminder': asked,
    Reminder: asked,
    'Reminder.acknowledgedBy': { ...asked, sensitivity: 'PERSONAL' },
    ReminderConnection: asked,
    ReminderEdge: asked,
    ReminderPayload: asked,
  },
} as const;
