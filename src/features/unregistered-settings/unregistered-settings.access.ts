const workers = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const readers = [...workers, 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER', 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;

/** Only the regulator sees such a matter, by row security; others who may ask for matters are told of none. */
export const unregisteredSettingsAccess = {
  open: [],
  guarded: {
    'Mutation.takeUnregisteredSettingStep': { ...asked, to: workers },
    'Matter.unregisteredSetting': asked,
    UnregisteredSetting: asked,
    'UnregisteredSetting.person': { ...asked, sensitivity: 'PERSONAL' },
  },
} as const;
