import { writeFileSync } from 'node:fs';
import { OwnershipBuilder } from '../support/ownership';
import { servedNation } from '../support/service';
import { givenChain } from './support/given-chain';
import { ownershipPages } from './support/ownership-pages';

const service = servedNation();
it('serves', async () => {
  const chain = await givenChain(new OwnershipBuilder(service.database));
  const http = await ownershipPages(service);
  await http.listen({ port: 4811, host: '127.0.0.1' });
  const q = (text: string) => service.database.query<any>({ text });
  writeFileSync(
    '/tmp/pgw/info.json',
    JSON.stringify(
      {
        home: chain.home,
        fund: chain.at(8),
        groups: await q(
          `select g.definition, g.id, g.name, g.party_id, count(*) from provider_group g join group_membership m on m.group_id = g.id where g.definition <> 'OFSTED_PUBLISHED_OWNER' and m.to_day='infinity' group by 1,2,3,4 order by 5 desc limit 12`,
        ),
        tops: await q(
          `select n.scheme, n.identifier, p.id, p.kind from party p left join party_identifier n on n.party_id = p.id order by p.id limit 10`,
        ),
        origin: service.origin,
      },
      null,
      1,
    ),
  );
  const { existsSync } = await import('node:fs');
  while (!existsSync('/tmp/pgw/stop')) await new Promise((r) => setTimeout(r, 500));
  await http.close();
}, 1_500_000);
