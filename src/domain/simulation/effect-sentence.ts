import type { PartyId } from '../ownership/party';
import { writtenDay } from '../values/day';
import type { ChangeEffect, GroupFlow, RouteChange, Section23ARoute } from './change-effect';

/** What groups are called. */
export type NameOf = (group: PartyId) => string;

/** More than these ways in which settings go are counted, and not told one by one. */
const mostTold = 3;

/** Said wherever a route is: grades are never the test. */
export const routesAreObserved =
  'Standing grades are counted here; s. 23A counts suspicions that a named officer records.';

const routeNames: Readonly<Record<Section23ARoute, string>> = { ROUTE_A: 'route A', ROUTE_B: 'route B' };

/** `Accepting this moves 9 settings from X to Y and makes route B met.` */
export function effectSentence(effect: ChangeEffect, nameOf: NameOf): string {
  const main = `Accepting this ${joined([moving(effect, nameOf), ...routes(effect, nameOf)])}.`;
  return effect.settings > 0 ? main : [main, ...atOtherTimes(effect)].join(' ');
}

function settings(count: number): string {
  return count === 1 ? '1 setting' : `${count} settings`;
}

function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function moving({ settings: count, flows, overTime, day }: ChangeEffect, nameOf: NameOf): string {
  const [only, ...others] = flows;
  if (only === undefined) return overTime.length === 0 ? 'moves no setting' : `moves no setting on ${writtenDay(day)}`;
  if (others.length === 0) return `moves ${settings(count)} ${fromTo(only, nameOf)}`;
  const told = flows.slice(0, mostTold).map((flow) => `${flow.settings} ${fromTo(flow, nameOf)}`);
  const rest = flows.slice(mostTold).reduce((sum, flow) => sum + flow.settings, 0);
  return `moves ${settings(count)} (${[...told, ...(rest > 0 ? [`${rest} in other ways`] : [])].join('; ')})`;
}

function fromTo({ from, to }: GroupFlow, nameOf: NameOf): string {
  const name = (id: PartyId | null) => (id === null ? 'no group' : nameOf(id));
  return `from ${name(from)} to ${name(to)}`;
}

/** The group is named unless it is the one that all the settings go to. */
function routes({ routes: changes, flows }: ChangeEffect, nameOf: NameOf): string[] {
  const said = ({ group, begins, ends }: RouteChange): string[] => {
    const isPlain = flows.length === 1 && flows[0]?.to === group;
    const where = isPlain ? '' : ` in the group of ${nameOf(group)}`;
    return [
      ...(begins.length === 0 ? [] : [`makes ${both(begins)} met${where}`]),
      ...(ends.length === 0 ? [] : [`makes ${both(ends)} met no more in the group of ${nameOf(group)}`]),
    ];
  };
  const all = changes.flatMap(said);
  return all.length <= mostTold ? all : [...all.slice(0, mostTold), 'changes which routes are met in other groups'];
}

function both(found: readonly Section23ARoute[]): string {
  return found.length === 2 ? 'routes A and B' : found.map((route) => routeNames[route]).join('');
}

/** Where nothing moves on the day by the statute's group: what moves on other days, or by other definitions. */
function atOtherTimes({ overTime, definition }: ChangeEffect): string[] {
  return overTime.map((moved) => {
    const until = moved.to === null ? 'on' : `to before ${writtenDay(moved.to)}`;
    const rule = moved.definition === definition ? '' : ` by the definition ${moved.definition}`;
    return `It moves ${settings(moved.settings)} on days from ${writtenDay(moved.from)} ${until}${rule}.`;
  });
}
