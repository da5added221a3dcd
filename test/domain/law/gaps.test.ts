import { gaps } from '../../../src/domain/law/gaps';
import { cancellationGrounds } from '../../../src/domain/law/grounds';
import { powers } from '../../../src/domain/law/powers';
import { provisions } from '../../../src/domain/law/provisions';

describe('gaps', () => {
  it('are the sixteen of the research note, then three of ours, in order', () => {
    expect(Object.keys(gaps)).toEqual(Array.from({ length: 19 }, (_, index) => `GAP-${index + 1}`));
  });

  it.each(Object.entries(gaps))('%s asks a question and says where to look', (_id, { question, whereToLook }) => {
    expect(question).toMatch(/\?$/);
    expect(whereToLook).toMatch(/\.$/);
  });

  it('about the law are each carried by a power or a provision', () => {
    const carried = new Set<string>([
      ...powers.flatMap((power) => power.gaps),
      ...provisions.flatMap((provision) => provision.gaps),
      ...Object.values(cancellationGrounds).flatMap((ground) => ground.gaps),
    ]);
    expect(Object.keys(gaps).filter((id) => !carried.has(id))).toEqual(['GAP-14', 'GAP-15', 'GAP-16']);
  });
});
