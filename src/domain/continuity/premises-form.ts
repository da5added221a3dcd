const numberWord = /\d+[a-z]?/g;

function words(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * The normal form of where a setting is: its postcode with every number of its address or, where the address has no
 * number, with its first line. Null where that would be no more than a street.
 *
 * A postcode is a few houses, so the spelling of street and town is left out: it differs from file to file and adds
 * nothing. The form is only ever hashed, under a key, and kept nowhere.
 */
export function premisesForm(address: string | null, postcode: string | null): string | null {
  const code = words(postcode ?? '').replace(/ /g, '');
  const whole = words(address ?? '');
  if (whole === '') return null;
  if (code === '') return /\d/.test(whole) && whole.includes(' ') ? whole : null;
  const inAddress = words((address ?? '').toLowerCase().replaceAll((postcode ?? '').toLowerCase().trim(), ' '));
  const numbers = inAddress.match(numberWord);
  const [firstLine = ''] = (address ?? '').split(/[,\n]/);
  const told = numbers ? numbers.join(' ') : words(firstLine);
  return told === '' ? null : `${code} ${told}`;
}
