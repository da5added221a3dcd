import { createHmac } from 'node:crypto';
import { premisesForm } from '../../domain/continuity/premises-form';

/** The token of an address: equal for equal normal forms, and of no use without the key. Null where it names no place. */
export function premisesToken(key: Buffer, address: string | null, postcode: string | null): Buffer | null {
  const form = premisesForm(address, postcode);
  return form === null ? null : createHmac('sha256', key).update(form).digest();
}
