import { funnelChart, markOf } from '../../../src/web/detection/funnel-chart';
import type { ShownEffect } from '../../../src/web/detection/read-effects';

function effect(id: string, observed: number, expected: number, high998: number): ShownEffect {
  return {
    id,
    place: Number(id),
    n: 20,
    observed,
    expected,
    q: 1,
    ratio: { interval95: { low: 0.5, high: 2 }, point: observed / expected },
    funnel95: { low: 0, high: high998 - 1 },
    funnel998: { low: 0, high: high998 },
    providerGroup: { id, name: `Group <${id}>` },
  };
}

const effects = [effect('1', 12, 3, 8), effect('2', 9, 3, 8), effect('3', 0, 0.4, 3), effect('4', 2, 1.9, 6)];

describe('the funnel plot', () => {
  it.each([
    ['flagged', '1'],
    ['beyond', '2'],
    ['within', '3'],
  ])('marks %s', (kind, id) => {
    const found = effects.find((each) => each.id === id);
    expect(found && markOf(found, new Set(['1']))).toBe(kind);
  });

  const { text } = funnelChart(effects, new Set(['1']), 'About <it>');

  it('has one mark a group, told apart by shape, with its name as a title', () => {
    expect(text.match(/<g><title>/g)).toHaveLength(effects.length);
    expect(text).toMatch(/<title>Group &lt;1&gt;: 12 of 20, where 3 are expected<\/title><path class="flagged"/);
    expect(text).toMatch(/<title>Group &lt;2&gt;: [^<]*<\/title><path class="beyond"/);
    expect(text).toMatch(/<title>Group &lt;3&gt;: [^<]*<\/title><circle class="within"/);
    expect(text).not.toContain('NaN');
  });

  it('has both limits, each above and below, and is scrolled by keyboard', () => {
    expect(text.match(/<polyline class="limit"/g)).toHaveLength(2);
    expect(text.match(/<polyline class="limit inner"/g)).toHaveLength(2);
    expect(text).toContain('tabindex="0"');
    expect(text).toContain('role="img" aria-labelledby="funnel-title"');
    expect(text).toContain('<title id="funnel-title">About &lt;it&gt;</title>');
  });

  it('draws the widest limit of the groups with at least as many expected, so that no line falls back', () => {
    const [, points = ''] = /<polyline class="limit" points="([^"]*)"/.exec(text) ?? [];
    const heights = points.split(' ').map((place) => Number(place.split(',')[1]));
    // From many expected to few, upwards on the screen.
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(heights.length).toBeGreaterThan(1);
  });
});
