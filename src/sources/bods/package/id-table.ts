const { imul } = Math;

/**
 * Which identifiers were seen, in about twelve bytes each, so that a file of several gigabytes needs little memory.
 *
 * An identifier is kept as 64 bits of hash: among ten million, the chance that any two are mistaken for one another is
 * about three in a million. Each gets a number, from 0 on, under which the caller may keep what it likes.
 */
export class IdTable {
  private high = new Uint32Array(1024);
  private low = new Uint32Array(1024);
  private numbers = new Int32Array(1024).fill(-1);
  size = 0;

  /** The number of the identifier, or -1 where it was not seen. */
  find(id: string): number {
    const [high, low] = hashOf(id);
    return this.numbers[this.slotOf(high, low)] as number;
  }

  /** The number of the identifier, which is seen from now on. */
  add(id: string): number {
    if (this.size * 10 > this.numbers.length * 7) this.grow();
    const [high, low] = hashOf(id);
    const slot = this.slotOf(high, low);
    if ((this.numbers[slot] as number) >= 0) return this.numbers[slot] as number;
    this.put(slot, high, low, this.size);
    this.size += 1;
    return this.size - 1;
  }

  private put(slot: number, high: number, low: number, number: number): void {
    this.high[slot] = high;
    this.low[slot] = low;
    this.numbers[slot] = number;
  }

  private slotOf(high: number, low: number): number {
    const mask = this.numbers.length - 1;
    let slot = low & mask;
    while ((this.numbers[slot] as number) >= 0 && (this.high[slot] !== high || this.low[slot] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const [high, low, numbers] = [this.high, this.low, this.numbers];
    this.high = new Uint32Array(numbers.length * 2);
    this.low = new Uint32Array(numbers.length * 2);
    this.numbers = new Int32Array(numbers.length * 2).fill(-1);
    for (let slot = 0; slot < numbers.length; slot += 1) {
      const [one, two, number] = [high[slot] as number, low[slot] as number, numbers[slot] as number];
      if (number >= 0) this.put(this.slotOf(one, two), one, two, number);
    }
  }
}

/** Two lanes of multiply and fold, mixed at the end (after MurmurHash3's finaliser). */
function hashOf(id: string): [number, number] {
  let [one, two] = [0xdeadbeef ^ id.length, 0x41c6ce57 ^ id.length];
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    one = imul(one ^ code, 0x9e3779b1);
    two = imul(two ^ code, 0x5f356495);
  }
  one = imul(one ^ (one >>> 16), 0x85ebca6b) ^ imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = imul(two ^ (two >>> 16), 0x85ebca6b) ^ imul(one ^ (one >>> 13), 0xc2b2ae35);
  return [one >>> 0, two >>> 0];
}
