/** Open: what Ofsted publishes of settings. Addresses are held and not shown. */
export const settingsAccess = {
  open: [
    'Query.settings',
    'Query.setting',
    'Setting',
    'SettingStretch',
    'SettingStretchConnection',
    'SettingStretchEdge',
    'SettingConnection',
    'SettingEdge',
    'LocalAuthority.settings',
  ],
} as const;
