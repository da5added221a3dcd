/** Memberships `m` that held on the day `$1`. */
export const memberOn = 'm.from_day <= $1::date and m.to_day > $1::date';
