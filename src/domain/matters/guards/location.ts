import type { Guard } from '../guard';
import type { Particular } from '../particulars';

const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i;
const coordinates = /-?\d{1,3}\.\d{3,}\s*[,; ]\s*-?\d{1,3}\.\d{3,}/;
/** By the letters of the squares in which England lies: a registration number begins with `SC`, and is none. */
const gridReference = /\b(?:N[TUXYZ]|OV|S[DEHJKMNOPRSTUVWXYZ]|T[AFGLMQRV])\s?\d{3,5}\s?\d{3,5}\b/i;
const points = [postcode, coordinates, gridReference];

function textsIn(value: Particular | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Where somewhere is, is said as an area: children may live there, and a register of points would be a map to them. */
export const noPointLocation: Guard = {
  says: 'where it is, is said as an area: no postcode, no coordinates',
  refuse: ({ particulars }) =>
    Object.entries(particulars)
      .filter(([, value]) => textsIn(value).some((text) => points.some((point) => point.test(text))))
      .map(([name]) => ({
        code: 'LOCATION_TOO_PRECISE',
        message: `\`${name}\` holds a postcode, a grid reference or coordinates. Expected the area alone, such as the council.`,
        citation: null,
      })),
};
