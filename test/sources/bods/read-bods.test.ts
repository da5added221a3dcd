import { basename } from 'node:path';
import { describeWithPublishedBods, publishedPaths } from './support/published-bods';
import { readFrom } from './support/read-statements';

describeWithPublishedBods('reading what the standard publishes', () => {
  it.each(
    publishedPaths('examples').map((path) => [basename(path), path]),
  )('takes %s as a whole package', async (_, path) => {
    const { errors, records, end } = await readFrom(path as string);
    expect(errors).toEqual([]);
    expect(records).toHaveLength(end.statements);
    expect(records.length).toBeGreaterThan(0);
  });

  it.each(
    publishedPaths('valid-statements').map((path) => [basename(path), path]),
  )('takes %s as part of a stream', async (_, path) => {
    const { errors, records } = await readFrom(path as string, { completeness: 'PART' });
    expect(errors).toEqual([]);
    expect(records).toHaveLength(1);
  });
});
