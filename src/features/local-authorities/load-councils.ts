import { labelKey, regions } from '../../domain/register/vocabulary';
import { addDays } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import { councils, otherSpellings, successions, welshCouncils } from '../../sources/geography/councils';
import { CouncilStore } from './council.store';

const wales = 'W92000004';

/** Loads the councils, their codes and spellings, and who took over from whom. Safe to repeat. */
export async function loadCouncils(db: Database): Promise<void> {
  const english = councils.map(([name, regionCode, , codes]) => ({
    name,
    regionCode: regionCode as string,
    establishedOn: codes[0]?.[1] ?? null,
    abolishedOn: codes.at(-1)?.[2] ? addDays(codes.at(-1)?.[2] as string, 1) : null,
  }));
  const welsh = welshCouncils.map(([name]) => ({ name, regionCode: wales, establishedOn: null, abolishedOn: null }));
  const gss = councils.flatMap(([council, , , codes]) =>
    codes.map(([code, from, to]) => ({ council, scheme: 'GSS', code, from, to: to && addDays(to, 1) })),
  );
  const dfe = councils.map(([council, , code]) => ({ council, scheme: 'DFE', code, from: null, to: null }));
  const welshCodes = welshCouncils.map(([council, code]) => ({ council, scheme: 'GSS', code, from: null, to: null }));
  const spellings = [
    ...[...english, ...welsh].map(({ name }) => ({ council: name, name })),
    ...otherSpellings.map(([name, council]) => ({ council, name })),
  ].map((spelling) => ({ ...spelling, key: labelKey(spelling.name) }));

  await db.transaction(async (tx) => {
    const store = new CouncilStore(tx);
    await store.saveRegions(Object.entries(regions).map(([code, name]) => ({ code, name })));
    await store.saveCouncils([...english, ...welsh]);
    await store.saveCodes([...gss, ...dfe, ...welshCodes]);
    await store.saveNames(spellings);
    await store.saveSuccessions(successions.map(([predecessor, successor, day]) => ({ predecessor, successor, day })));
  });
}
