import { lanesOf, type ShownEvent } from '../../../src/web/detection/lanes';
import { lanesChart, lanesKey } from '../../../src/web/detection/lanes-chart';

const setting = (id: string, urn = `SC${id}`) => ({
  id,
  urn,
  name: null,
  provisionType: 'CHILDRENS_HOME',
  localAuthorityName: '<b>Bradford</b>',
});

function event(kind: string, happenedOn: string, value: string | null = null, of = setting('1')): ShownEvent {
  return { kind, happenedOn, notBefore: happenedOn, value, setting: of };
}

const events = [
  event('SETTING_JOINED', '2019-01-01'),
  event('INSPECTED', '2020-02-01', 'GOOD'),
  event('SETTING_SUSPENDED', '2021-01-01'),
  event('SUSPENSION_ENDED', '2021-03-01'),
  event('INSPECTED', '2022-02-01', 'INADEQUATE'),
  event('SETTING_SUSPENDED', '2022-06-01'),
  event('SETTING_LEFT', '2022-09-01', 'CANCELLED'),
  event('SETTING_JOINED', '2020-05-05', null, setting('2')),
  event('INSPECTED', '2021-05-05', null, setting('2', 'SC9')),
];

describe('lanes', () => {
  const lanes = lanesOf(events);

  it('are one a setting, with its stretches, its suspensions and its inspections', () => {
    expect(lanes).toEqual([
      {
        setting: setting('1'),
        inGroup: [{ from: '2019-01-01', to: '2022-09-01' }],
        suspended: [
          { from: '2021-01-01', to: '2021-03-01' },
          { from: '2022-06-01', to: null },
        ],
        inspections: [
          { on: '2020-02-01', value: 'GOOD' },
          { on: '2022-02-01', value: 'INADEQUATE' },
        ],
        leftAs: 'CANCELLED',
      },
      {
        setting: setting('2', 'SC9'),
        inGroup: [{ from: '2020-05-05', to: null }],
        suspended: [],
        inspections: [{ on: '2021-05-05', value: null }],
        leftAs: null,
      },
    ]);
  });

  it('leave out an event of which no setting is known', () => {
    expect(lanesOf([{ ...event('INSPECTED', '2020-01-01'), setting: null }])).toEqual([]);
  });

  it('are drawn with a shape, a letter and a title for every mark, and escape what is published', () => {
    const { text } = lanesChart(lanes, '2023-01-01', 'What happened in <Hazel>');
    expect(text).toContain('<title id="lanes-title">What happened in &lt;Hazel&gt;</title>');
    expect(text).toContain('<title>1 February 2022: Inadequate</title><path class="lowest"');
    expect(text).toMatch(/<title>1 February 2020: Good<\/title><circle class="best"[^>]*\/><text[^>]*>G<\/text>/);
    expect(text).toContain('<title>Went from the group: 1 September 2022</title>');
    expect(text.match(/class="suspended"/g)).toHaveLength(2);
    expect(text).not.toContain('<b>');
    expect(text).not.toContain('NaN');
  });

  it('have a key of what is there, and no more', () => {
    const { text } = lanesKey(lanes);
    for (const words of ['Good', 'Inadequate', 'Without an overall judgement', 'Registration suspended'])
      expect(text).toContain(words);
    expect(text).not.toContain('Outstanding');
  });
});
