import type { Attack } from './attack';
import { charsets, otherSites } from './families/browsers';
import { documents, operationNames, prototypes } from './families/contract';
import { cursors } from './families/cursors';
import { leaks, loads } from './families/errors';
import { aliases, batching, coercion, directives } from './families/floods';
import { httpFloods, slowSockets, smuggling } from './families/http-floods';
import { forgeries, identityHeaders } from './families/identities';
import { injections } from './families/injections';
import { fragments, nesting } from './families/nesting';
import { introspection } from './families/schema-secrets';
import { cost, pageSizes } from './families/sizes';

/** Every attack there is, in the order in which it is run. */
export const attacks: readonly Attack[] = [
  nesting,
  fragments,
  aliases,
  directives,
  batching,
  pageSizes,
  cost,
  coercion,
  introspection,
  otherSites,
  charsets,
  httpFloods,
  smuggling,
  slowSockets,
  forgeries,
  identityHeaders,
  injections,
  cursors,
  documents,
  operationNames,
  prototypes,
  leaks,
  loads,
].flat();
