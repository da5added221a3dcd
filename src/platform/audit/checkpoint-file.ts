import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { readLines } from './read-lines';

const longestLine = 4096;

/** The end of the file: its last whole line, and where that ends. */
async function readEnd(handle: FileHandle): Promise<{ last: string | null; length: number }> {
  const { size } = await handle.stat();
  const from = Math.max(0, size - 2 * longestLine);
  const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
  const end = buffer.lastIndexOf('\n');
  if (end < 0) return { last: null, length: 0 };
  const start = buffer.subarray(0, end).lastIndexOf('\n') + 1;
  return { last: buffer.toString('utf8', start, end), length: from + end + 1 };
}

/** One line of JSON for each checkpoint, in a folder that the database cannot write. Whoever adds holds the chain. */
export class CheckpointFile {
  readonly path: string;

  constructor(private readonly folder: string) {
    this.path = path.join(folder, 'checkpoints.jsonl');
  }

  /** Its whole lines; half a line at the end is what a crash left of one that was never acknowledged. */
  async *lines(): AsyncGenerator<string> {
    try {
      for await (const lines of readLines(this.path, { wholeOnly: true })) yield* lines;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  async last(): Promise<string | null> {
    return this.withEnd(async (_handle, last) => last);
  }

  /** Returns when the line is on the disk. */
  async append(line: string): Promise<void> {
    await this.withEnd(async (handle, _last, length) => {
      await handle.truncate(length);
      await handle.appendFile(`${line}\n`);
      await handle.sync();
    });
  }

  private async withEnd<T>(work: (handle: FileHandle, last: string | null, length: number) => Promise<T>): Promise<T> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const handle = await open(this.path, 'a+', 0o600);
    try {
      const { last, length } = await readEnd(handle);
      return await work(handle, last, length);
    } finally {
      await handle.close();
    }
  }
}
