import { councils } from '../../../src/sources/geography/councils';
import { servedNation } from '../../support/service';

const service = servedNation();
const byCode =
  'query ($code: String!) { localAuthority(code: $code) { name establishedOn abolishedOn codes { scheme code validTo } successors { name } region { code name } } }';

describe('a council', () => {
  it('is found by every code it carries or carried', async () => {
    for (const [name, , dfe, codes] of councils.slice(0, 40)) {
      for (const code of [dfe, ...codes.map(([gss]) => gss)]) {
        expect((await service.ask(byCode, { code })).data.localAuthority?.name).toBe(name);
      }
    }
  });

  it.each([' e10000017 ', '888'])('is found by the code %j', async (code) => {
    expect((await service.ask(byCode, { code })).data.localAuthority.name).toBe('Lancashire');
  });

  it('that was abolished says since when and who took over', async () => {
    const { data } = await service.ask(
      '{ localAuthorities(first: 100) { nodes { name abolishedOn successors { name } } } }',
    );
    const abolished = data.localAuthorities.nodes.filter(
      ({ abolishedOn }: { abolishedOn: string | null }) => abolishedOn,
    );
    expect(abolished.length).toBeGreaterThan(0);
    for (const { successors } of abolished) expect(successors.length).toBeGreaterThan(0);
  });

  it.each(['000', 'E99999999', ''])('of the code %j is none', async (code) => {
    const { data, errors } = await service.ask(byCode, { code });
    expect(errors).toBeUndefined();
    expect(data.localAuthority).toBeNull();
  });
});

describe('the list of councils', () => {
  it('holds those that existed on the day, and those of the region', async () => {
    const { data } = await service.ask(
      '{ localAuthorities(first: 100, existingOn: "2025-03-31", region: "E12000002") { totalCount nodes { abolishedOn region { name } } } }',
    );
    expect(data.localAuthorities.totalCount).toBe(data.localAuthorities.nodes.length);
    for (const { abolishedOn, region } of data.localAuthorities.nodes) {
      expect(abolishedOn).toBeNull();
      expect(region.name).toBe('North West');
    }
  });

  it('with the settings, inspections and codes of each takes one statement a level', async () => {
    const { statements, errors } =
      await service.ask(`{ localAuthorities(first: 50) { nodes { codes { code } successors { name }
      inspections(first: 3) { inspectedOn judgements { key } } settings(first: 5) { totalCount nodes { urn } } } } }`);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(7);
  });
});
