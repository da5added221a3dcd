import { toDayNumber } from '../../domain/values/day';
import { endOfYear } from '../calendar';
import type { DayNumber, Owner, Provider } from '../model';
import type { NameMaker } from '../owners/names';
import { chainLength, minorityShare, unknownOwnerShare } from '../parameters/ownership';
import type { RandomStream } from '../random';
import type { GroupAnswers } from './answers';
import type { Holder, PeopleBook } from './people';
import { recordIdOf, startOf } from './record-ids';
import type { EntityFacts, EntityForm, StatementWriter } from './statements';

const investmentRoles = ['Holdings', 'Bidco', 'Midco', 'Finance', 'Acquisitions', 'Parent', 'Investments', 'Topco'];
const corporateRoles = ['Holdings', 'Group', 'Group Holdings'];
const lastDay = endOfYear(2025);

/** Who stood at the head of a chain, and on which days. */
interface Head {
  recordId: string;
  from: DayNumber;
  to: DayNumber | null;
}

/** Everything the register of ownership says of one owner: its companies, its people, and who held what and when. */
export class ChainBuilder {
  private isLoopMade = false;

  constructor(
    private readonly writer: StatementWriter,
    private readonly names: NameMaker,
    private readonly random: RandomStream,
    private readonly people: PeopleBook,
    private readonly answers: GroupAnswers,
  ) {}

  *statementsOf(owner: Owner): Generator<object> {
    const first = owner.providers[0];
    if (!first) return;
    this.writer.about(recordIdOf(first));
    for (const provider of owner.providers) yield* this.providerEntity(provider);
    if (owner.kind === 'COUNCIL' || owner.kind === 'PUBLIC') return;
    if (owner.kind === 'CHARITY') {
      for (const provider of owner.providers) this.isItsOwn(provider, null);
      yield* this.nobody(first, 'noBeneficialOwners', 'A charity: its trustees hold it for its purposes');
      return;
    }
    yield* this.privateChain(owner, owner.kind, first);
  }

  private *privateChain(
    owner: Owner,
    kind: 'INDIVIDUAL' | 'CORPORATE' | 'INVESTMENT',
    first: Provider,
  ): Generator<object> {
    const [shortest, longest] = chainLength[kind];
    const length = owner.providers.length > 1 ? Math.max(2, shortest) : this.random.between(shortest, longest);
    const since = Math.min(...owner.providers.map((provider) => startOf(provider)));
    const roles = (kind === 'INVESTMENT' ? investmentRoles : corporateRoles).slice(0, length - 1);
    const holdings: EntityFacts[] = [];
    for (const [index, role] of roles.entries()) {
      const isTop = index === roles.length - 1;
      const form: EntityForm =
        isTop && kind === 'INVESTMENT' && this.random.chance(0.45) ? 'JERSEY_COMPANY' : 'COMPANY';
      holdings.push(this.body(form, this.names.holding(owner.brand, role), since));
    }
    for (const holding of holdings) yield* this.writer.entity(holding);
    for (const [index, lower] of holdings.entries()) {
      const upper = holdings[index + 1];
      if (upper)
        yield* this.hold(lower.recordId, [{ recordId: upper.recordId, isPerson: false, share: 100 }], since, null);
    }
    const top = holdings[holdings.length - 1];
    const heads = top ? yield* this.ultimateHolders(owner, kind, top, since) : [];
    for (const provider of owner.providers) yield* this.parentOf(provider, holdings[0], heads, since);
    yield* this.oddities(owner, first, holdings, since);
  }

  /** The people, fund or nobody known at the head of the chain. */
  private *ultimateHolders(
    owner: Owner,
    kind: string,
    top: EntityFacts,
    since: DayNumber,
  ): Generator<object, readonly Head[]> {
    const isHeadItself = [{ recordId: top.recordId, from: since, to: null }];
    if (owner.scenario === null && this.random.chance(unknownOwnerShare)) {
      const description = 'The company has not been able to name whoever controls it';
      const holder = { reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner', description };
      yield* this.writer.holding({ subject: top.recordId, holder, share: 100, isPerson: false, from: since, to: null });
      return isHeadItself;
    }
    if (kind !== 'INVESTMENT') {
      const holders = yield* this.people.behind(owner, since);
      yield* this.hold(top.recordId, holders, since, null);
      return isHeadItself;
    }
    const soldOn = this.random.chance(0.35) ? this.random.between(toDayNumber('2016-06-01'), lastDay - 200) : null;
    const isSold = soldOn !== null && soldOn > since + 400;
    const seller = this.body(
      'FUND',
      `${this.names.brand()} Capital Fund ${this.random.pick(['I', 'II', 'III', 'IV'])} LP`,
      since,
    );
    yield* this.writer.entity(seller);
    yield* this.hold(
      top.recordId,
      [{ recordId: seller.recordId, isPerson: false, share: 100 }],
      since,
      isSold ? soldOn : null,
    );
    const sellers: Head = { recordId: seller.recordId, from: since, to: isSold ? soldOn : null };
    if (!isSold || soldOn === null) return [sellers];
    const buyer = this.body(
      'FUND',
      `${this.names.brand()} Partners Fund ${this.random.pick(['II', 'III', 'V'])} SCSp`,
      soldOn - 900,
    );
    yield* this.writer.entity(buyer);
    yield* this.hold(top.recordId, [{ recordId: buyer.recordId, isPerson: false, share: 100 }], soldOn, null);
    return [sellers, { recordId: buyer.recordId, from: soldOn, to: null }];
  }

  /** Who holds the provider itself, and from whom it was bought. */
  private *parentOf(
    provider: Provider,
    parent: EntityFacts | undefined,
    heads: readonly Head[],
    since: DayNumber,
  ): Generator<object> {
    const { owner } = provider;
    const subject = recordIdOf(provider);
    const founded = startOf(provider);
    const from = provider.acquiredOn ?? Math.max(founded, since);
    if (provider.acquiredOn !== null) {
      const sellers = yield* this.people.newPeople(founded, 1);
      yield* this.hold(subject, sellers, founded, provider.acquiredOn);
    }
    if (!parent) {
      this.isItsOwn(provider, null);
      yield* this.hold(subject, yield* this.people.behind(owner, from), from, null);
      return;
    }
    if (owner.scenario !== null || !this.random.chance(minorityShare)) {
      this.belongs(provider, heads, from);
      yield* this.hold(subject, [{ recordId: parent.recordId, isPerson: false, share: 100 }], from, null);
      return;
    }
    const major = this.random.pick([50, 51, 60, 75, 80, 90]);
    // Half is no majority: held jointly, it is nobody's subsidiary.
    if (major > 50) this.belongs(provider, heads, from);
    else this.isItsOwn(provider, null);
    const [minor] = yield* this.people.newPeople(from, 1);
    const holders: Holder[] = [{ recordId: parent.recordId, isPerson: false, share: major }];
    if (minor) holders.push({ ...minor, share: 100 - major });
    yield* this.hold(subject, holders, from, null);
  }

  private isItsOwn(provider: Provider, to: DayNumber | null): void {
    this.answers.add(recordIdOf(provider), recordIdOf(provider), startOf(provider), to);
  }

  private belongs(provider: Provider, heads: readonly Head[], from: DayNumber): void {
    this.isItsOwn(provider, from);
    for (const head of heads) {
      this.answers.add(recordIdOf(provider), head.recordId, Math.max(from, head.from), head.to);
    }
  }

  private *oddities(
    owner: Owner,
    first: Provider,
    holdings: readonly EntityFacts[],
    since: DayNumber,
  ): Generator<object> {
    const top = holdings[holdings.length - 1];
    if (top && owner.scenario === 'rent-up-the-chain') {
      const property = this.body('COMPANY', this.names.holding(owner.brand, 'Property'), since + 30);
      yield* this.writer.entity(property);
      yield* this.hold(property.recordId, [{ recordId: top.recordId, isPerson: false, share: 100 }], since + 30, null);
      const details = 'Leases of the twelve homes';
      const lease = { subject: recordIdOf(first), holder: property.recordId, share: 0, isPerson: false };
      yield* this.writer.holding({
        ...lease,
        from: since + 60,
        to: null,
        interest: 'rightsGrantedByContract',
        details,
      });
    }
    if (top && this.closesALoop(owner, holdings)) {
      this.isLoopMade = true;
      const own = { recordId: recordIdOf(first), isPerson: false, share: 10 };
      yield* this.hold(top.recordId, [own], since + 500, null);
    }
  }

  /** One group of a single provider owns part of itself. */
  private closesALoop(owner: Owner, holdings: readonly EntityFacts[]): boolean {
    const isPlain = owner.kind === 'CORPORATE' && owner.scenario === null && owner.providers.length === 1;
    return isPlain && !this.isLoopMade && holdings.length > 1;
  }

  private *hold(subject: string, holders: readonly Holder[], from: DayNumber, to: DayNumber | null): Generator<object> {
    for (const { recordId, isPerson, share } of holders) {
      yield* this.writer.holding({ subject, holder: recordId, share, isPerson, from, to });
    }
  }

  private *nobody(provider: Provider, reason: string, description: string): Generator<object> {
    const subject = recordIdOf(provider);
    const facts = { subject, holder: { reason, description }, share: 100, isPerson: false };
    yield* this.writer.holding({ ...facts, from: startOf(provider), to: null });
  }

  private *providerEntity(provider: Provider): Generator<object> {
    const form: EntityForm =
      provider.owner.kind === 'COUNCIL'
        ? 'COUNCIL'
        : provider.owner.kind === 'PUBLIC'
          ? 'PUBLIC_BODY'
          : provider.owner.kind === 'CHARITY'
            ? 'CHARITY'
            : 'COMPANY';
    const { names, companyNumber } = provider;
    yield* this.writer.entity({
      recordId: recordIdOf(provider),
      form,
      names,
      number: companyNumber,
      foundedOn: startOf(provider),
    });
  }

  private body(form: EntityForm, name: string, foundedOn: DayNumber): EntityFacts {
    const number = this.names.companyNumber();
    return { recordId: `entity-${number}`, form, names: [{ from: foundedOn, name }], number, foundedOn };
  }
}
