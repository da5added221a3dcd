import { sensitivityTest } from '../../../src/app/admission/sensitive-fields';
import { buildApiSchema } from '../../../src/app/schema';

const isSensitive = sensitivityTest(buildApiSchema());

describe('an operation is sensitive', () => {
  it.each([
    ['that asks for a note', ['Query.findingNote', 'FindingNote.text'], true],
    ['that asks for one guarded field among open ones', ['Query.findings', 'Finding.sentence', 'Finding.review'], true],
    ['that changes something', ['Mutation.acknowledgeFinding'], true],
    ['that asks for a field nobody listed', ['Query.unheardOf'], false],
    ['that asks for what is published', ['Query.settings', 'Setting.urn'], false],
    ['that asks for nothing', [], false],
  ])('%s: %s', (_name, fields, expected) => expect(isSensitive(fields)).toBe(expected));
});
