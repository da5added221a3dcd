import { readTraceparent } from '../../../src/platform/tracing/traceparent';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const span = '00f067aa0ba902b7';

describe("the caller's traceparent", () => {
  it.each([
    [`00-${trace}-${span}-01`, 1],
    [`00-${trace}-${span}-00`, 0],
    [`00-${trace}-${span}-03`, 1],
    [`01-${trace}-${span}-01-more`, 1],
  ])('%s goes on, sampled: %i', (header, traceFlags) => {
    expect(readTraceparent(header)).toEqual({ traceId: trace, spanId: span, traceFlags });
  });

  it.each([
    undefined,
    null,
    '',
    'forged',
    `ff-${trace}-${span}-01`,
    `00-${trace}-${span}-01-more`,
    `00-${'0'.repeat(32)}-${span}-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${span}-01`,
    `00-${trace}-${span}`,
    `00-${trace}\n-${span}-01`,
  ])('%j is none', (header) => {
    expect(readTraceparent(header)).toBeNull();
  });
});
