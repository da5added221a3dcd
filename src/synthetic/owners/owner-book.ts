import type { Sector } from '../../domain/register/vocabulary';
import type { Council, Owner, Provider } from '../model';
import { councilAsOwner } from '../nation/councils';
import { kindBySize, type OwnerKind } from '../parameters/ownership';
import type { StockType } from '../parameters/register-stock';
import type { RandomStream } from '../random';
import type { NameMaker } from './names';

/** Before any setting: a provider's name counts from its founding, which is set when its settings are known. */
const sinceEver = -36500;

/** Every owner and provider of the nation, as they are made. */
export class OwnerBook {
  readonly owners: Owner[] = [];
  private providers = 0;
  private readonly councils = new Map<Council, Provider>();

  constructor(
    private readonly names: NameMaker,
    private readonly random: RandomStream,
  ) {}

  private add(kind: Owner['kind'], brand: string): Owner {
    const owner: Owner = { id: this.owners.length, kind, brand, providers: [], qualityEffect: 0, scenario: null };
    this.owners.push(owner);
    return owner;
  }

  privateOwner(homes: number, kind?: OwnerKind): Owner {
    const kinds = kindBySize.find(([from]) => homes >= from)?.[1] ?? [];
    return this.add(kind ?? this.random.weighted(kinds), this.names.brand());
  }

  /** A company of the owner's; a company bought in keeps the brand it came with. */
  company(owner: Owner, type: StockType, isBoughtIn: boolean): Provider {
    const name = this.names.company(isBoughtIn ? this.names.brand() : owner.brand, type);
    return this.provider(owner, name, 'PRIVATE', this.names.companyNumber());
  }

  named(owner: Owner, name: string): Provider {
    return this.provider(owner, name, 'PRIVATE', this.names.companyNumber());
  }

  charity(): Provider {
    const owner = this.add('CHARITY', this.names.brand());
    return this.provider(owner, this.names.charity(owner.brand), 'VOLUNTARY', this.names.companyNumber());
  }

  publicBody(sector: Sector): Provider {
    const owner = this.add('PUBLIC', this.names.brand());
    const ending = sector === 'HEALTH_AUTHORITY' ? 'NHS Foundation Trust' : 'Academy Trust';
    return this.provider(owner, `${owner.brand} ${ending}`, sector, null);
  }

  council(council: Council): Provider {
    const known = this.councils.get(council);
    if (known) return known;
    const name = councilAsOwner(council);
    const made = this.provider(this.add('COUNCIL', name), name, 'LOCAL_AUTHORITY', null);
    this.councils.set(council, made);
    return made;
  }

  private provider(owner: Owner, name: string, sector: Sector, companyNumber: string | null): Provider {
    const provider: Provider = {
      id: this.providers,
      names: [{ from: sinceEver, name }],
      companyNumber,
      sector,
      owner,
      acquiredOn: null,
    };
    this.providers += 1;
    owner.providers.push(provider);
    return provider;
  }
}
