import { type ChangeEffect, routesOf } from '../../domain/simulation/change-effect';
import { effectSentence, routesAreObserved } from '../../domain/simulation/effect-sentence';
import { type KeptEffect, mostKept, type NamedGroup } from './ownership-change';

/** Every group that an effect speaks of. */
export function groupsIn({ flows, routes, groupsBegin, groupsEnd }: ChangeEffect): number[] {
  const ids = [
    ...flows.flatMap(({ from, to }) => [from, to]),
    ...routes.map(({ group }) => group),
    ...groupsBegin,
    ...groupsEnd,
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** An effect with names instead of numbers, and with no list longer than can be shown. */
export function keptEffect(effect: ChangeEffect, names: ReadonlyMap<number, string>): KeptEffect {
  const nameOf = (id: number) => names.get(id) ?? `undertaking ${id}`;
  const group = (id: number): NamedGroup => ({ id, name: nameOf(id) });
  const orNone = (id: number | null) => (id === null ? null : group(id));
  const { flows, routes, groupsBegin, groupsEnd } = effect;
  return {
    day: effect.day,
    weighedOn: effect.day,
    definition: effect.definition,
    definitionVersion: effect.definitionVersion,
    sentence: effectSentence(effect, nameOf),
    caveat: routesOf(effect) > 0 ? routesAreObserved : null,
    movesSettings: effect.settings,
    movesPlaces: effect.places,
    flows: flows
      .slice(0, mostKept)
      .map(({ from, to, ...counts }) => ({ from: orNone(from), to: orNone(to), ...counts })),
    routes: routes.slice(0, mostKept).map(({ group: id, begins, ends }) => ({ group: group(id), begins, ends })),
    groupsBegin: groupsBegin.slice(0, mostKept).map(group),
    groupsEnd: groupsEnd.slice(0, mostKept).map(group),
    overTime: effect.overTime,
    isTruncated: [flows, routes, groupsBegin, groupsEnd].some((list) => list.length > mostKept),
  };
}

/** Whether two effects do the same to settings and routes, whatever the day and the names. */
export function doesTheSame(first: KeptEffect, second: KeptEffect): boolean {
  return written(first) === written(second);
}

function written({ movesSettings, flows, routes }: KeptEffect): string {
  return JSON.stringify([
    movesSettings,
    flows.map(({ from, to, settings }) => [from?.id ?? null, to?.id ?? null, settings]),
    routes.map(({ group, begins, ends }) => [group.id, begins, ends]),
  ]);
}
