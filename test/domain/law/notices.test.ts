import { gaps } from '../../../src/domain/law/gaps';
import { contentsMissing, type NoticeCode, notices, noticesOf } from '../../../src/domain/law/notices';
import { powers } from '../../../src/domain/law/powers';
import { provisionOf } from '../../../src/domain/law/provisions';

const codes = Object.keys(notices) as NoticeCode[];
const contents = codes.flatMap((code) =>
  notices[code].contents.map((content) => [`${code}.${content.id}`, content] as const),
);

/** The ids of what a notice must hold in any case. */
function demanded(code: NoticeCode): string[] {
  return contentsMissing(code, new Set()).map(({ id }) => id);
}

describe('what a notice must hold', () => {
  it.each<[NoticeCode, readonly string[]]>([
    [
      'IMPROVEMENT_PLAN_NOTICE',
      ['s. 23A(4)(a)', 's. 23A(4)(b)(i)', 's. 23A(4)(b)(ii)', 's. 23A(4)(c)', 's. 23A(4)(d)', 's. 23A(4)(e)'],
    ],
    ['NOTICE_OF_INTENTION', ['Sch. 1A para. 2(2)', 'Sch. 1A para. 2(2)', 'Sch. 1A para. 2(2)(c)']],
    ['NOTICE_OF_NO_PENALTY', ['Sch. 1A para. 2(3)']],
    ['NOTICE_OF_PROPOSAL', ['s. 17', 's. 17(6)', 's. 18(1)']],
    ['NOTICE_OF_DECISION', ['s. 19(3)', 's. 19(4)(a)']],
    ['NOTICE_OF_URGENT_ORDER', ['s. 20(5)(a)', 's. 20(5)(b)']],
    ['URGENT_NOTICE', ['s. 20B(4)(a)', 's. 20B(4)(b)', 's. 20B(4)(c)', 's. 20B(4)(d)']],
    ['COMPLIANCE_NOTICE', ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `s. 22A(3)(${letter})`)],
    ['RESTRICTION_NOTICE', ['a', 'b', 'c', 'd'].map((letter) => `s. 22B(3)(${letter})`)],
    ['ENFORCEMENT_NOTIFICATION', ['a', 'b', 'c', 'd', 'e'].map((letter) => `reg. 3(2)(${letter})`)],
    ['OVERSIGHT_NOTICE', ['s. 30ZE(5)']],
    // Nothing is asked for by words that nobody read.
    ['PENALTY_NOTICE', []],
    ['PLAN_DECISION', []],
    ['IMPROVEMENT_PLAN', []],
    ['ADVANCE_WARNING', []],
  ])('%s: each with its subsection', (code, provisions) => {
    expect(contentsMissing(code, new Set()).map(({ citation }) => citation.provision)).toEqual(provisions);
  });

  it('is listed above for every notice', () => expect(codes).toHaveLength(15));

  it('names the one subsection that is left out', () => {
    for (const code of codes) {
      for (const left of demanded(code)) {
        const given = new Set(demanded(code).filter((id) => id !== left));
        expect(contentsMissing(code, given).map(({ id }) => id)).toEqual([left]);
      }
    }
  });

  it('is complete once everything is given, whatever else is', () => {
    for (const code of codes) expect(contentsMissing(code, new Set([...demanded(code), 'something else']))).toEqual([]);
  });

  it('asks for more where proceedings, a restriction or a suspension are notified', () => {
    const ids = (code: NoticeCode, applying: string[]) =>
      contentsMissing(code, new Set(demanded(code)), new Set(applying)).map(({ citation }) => citation.provision);
    expect(ids('ENFORCEMENT_NOTIFICATION', ['summonsOn', 'offence', 'hearingOn'])).toEqual([
      'reg. 3(3)(a)',
      'reg. 3(3)(b)',
      'reg. 3(3)(c)',
    ]);
    expect(ids('ENFORCEMENT_NOTIFICATION', ['restrictionOn'])).toEqual(['reg. 3(4)']);
    expect(ids('NOTICE_OF_DECISION', ['period'])).toEqual(['s. 19(4)(ba)']);
  });

  it('says of s. 23A(4)(e) that it was cut off, and which question is open', () => {
    const last = notices.IMPROVEMENT_PLAN_NOTICE.contents.at(-1);
    expect(last).toMatchObject({ reading: 'CUT', gap: 'GAP-4' });
  });

  it.each(contents)('%s names a provision that is listed, and a gap where it was not read', (_name, content) => {
    expect(provisionOf(content.citation)).not.toBeNull();
    if (content.reading === 'NOT_READ') {
      expect(Object.keys(gaps)).toContain(content.gap);
      expect(content.citation.confidence).not.toBe('verified');
    }
  });

  it('has a code for each content that is unique within its notice', () => {
    for (const code of codes) {
      const ids = notices[code].contents.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is known for every power that is used by a notice', () => {
    const without = powers.map(({ code }) => code).filter((code) => noticesOf(code).length === 0);
    expect(without).toEqual([
      'PROSECUTE_UNREGISTERED',
      'PUBLISH_PENALTIES',
      'RRP_REQUIRE',
      'IBR_ARRANGE',
      'SHARE_FO_INFO',
      'PROFIT_LIMIT',
      'PROFIT_RETURN',
      'RCC_DIRECTION',
      'SUFFICIENCY',
    ]);
  });
});
