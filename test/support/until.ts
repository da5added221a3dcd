import { setTimeout as pause } from 'node:timers/promises';

const eachMs = 10;
const tries = 2_000;

/** Waits until it is so, and fails where it never becomes so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    if (await isSo()) return;
    await pause(eachMs);
  }
  throw new Error(`It did not become so: ${isSo}`);
}
