const idsInPage = 8192;

/** Which ids were met, one bit each: a million take 125 kB. */
export class SeenIds {
  private readonly pages = new Map<number, Uint8Array>();

  /** False when it was met before. */
  add(id: number): boolean {
    const pageNumber = Math.floor(id / idsInPage);
    const place = id - pageNumber * idsInPage;
    let page = this.pages.get(pageNumber);
    if (!page) {
      page = new Uint8Array(idsInPage / 8);
      this.pages.set(pageNumber, page);
    }
    const bit = 1 << (place & 7);
    const held = page[place >> 3] ?? 0;
    page[place >> 3] = held | bit;
    return (held & bit) === 0;
  }
}
