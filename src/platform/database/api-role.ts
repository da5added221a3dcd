/** The role under which requests are answered: it owns nothing, and row-level security holds for it. */
export const apiRole = 'oversight_api';
