const parties = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'COMMISSIONER', 'RCC'] as const;
const asked = { sensitivity: 'OFFICIAL', to: parties } as const;

/** A council reads what it was told, and acknowledges it; it never sees whether another one has. */
export const councilNotificationsAccess = {
  open: [],
  guarded: {
    'Matter.councilNotification': asked,
    CouncilNotification: asked,
    NotificationReceipt: asked,
    'Mutation.takeCouncilNotificationStep': asked,
  },
} as const;
