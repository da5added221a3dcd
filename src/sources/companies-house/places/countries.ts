/**
 * Countries as people write them in the register: a field of free text. Only spellings that can mean one country are
 * here; whatever else is written is said to be unknown, and never guessed from the sound of it.
 */
const spellings: Readonly<Record<string, string>> = {
  JE: 'JERSEY|JERSEY CHANNEL ISLANDS|BAILIWICK OF JERSEY',
  GG: 'GUERNSEY|GUERNSEY CHANNEL ISLANDS|BAILIWICK OF GUERNSEY|ALDERNEY',
  IM: 'ISLE OF MAN|IOM',
  GI: 'GIBRALTAR',
  IE: 'IRELAND|REPUBLIC OF IRELAND|EIRE|SOUTHERN IRELAND',
  LU: 'LUXEMBOURG|GRAND DUCHY OF LUXEMBOURG|LUXEMBURG',
  NL: 'NETHERLANDS|THE NETHERLANDS|HOLLAND',
  BE: 'BELGIUM',
  FR: 'FRANCE',
  DE: 'GERMANY|FEDERAL REPUBLIC OF GERMANY|DEUTSCHLAND',
  AT: 'AUSTRIA',
  CH: 'SWITZERLAND',
  LI: 'LIECHTENSTEIN',
  IT: 'ITALY',
  ES: 'SPAIN',
  PT: 'PORTUGAL',
  DK: 'DENMARK',
  SE: 'SWEDEN',
  NO: 'NORWAY',
  FI: 'FINLAND',
  PL: 'POLAND',
  CZ: 'CZECH REPUBLIC|CZECHIA',
  SK: 'SLOVAKIA|SLOVAK REPUBLIC',
  HU: 'HUNGARY',
  RO: 'ROMANIA',
  BG: 'BULGARIA',
  EE: 'ESTONIA',
  LV: 'LATVIA',
  LT: 'LITHUANIA',
  GR: 'GREECE',
  CY: 'CYPRUS|REPUBLIC OF CYPRUS',
  MT: 'MALTA|REPUBLIC OF MALTA',
  TR: 'TURKEY|TURKIYE',
  IL: 'ISRAEL',
  AE: 'UNITED ARAB EMIRATES|UAE|DUBAI|ABU DHABI|DUBAI UAE',
  QA: 'QATAR|STATE OF QATAR',
  SA: 'SAUDI ARABIA|KINGDOM OF SAUDI ARABIA',
  KW: 'KUWAIT',
  IN: 'INDIA',
  PK: 'PAKISTAN',
  CN: 'CHINA|PEOPLES REPUBLIC OF CHINA|PRC',
  HK: 'HONG KONG|HONGKONG|HONG KONG SAR',
  SG: 'SINGAPORE|REPUBLIC OF SINGAPORE',
  JP: 'JAPAN',
  KR: 'SOUTH KOREA|REPUBLIC OF KOREA',
  MY: 'MALAYSIA',
  TH: 'THAILAND',
  AU: 'AUSTRALIA',
  NZ: 'NEW ZEALAND',
  CA: 'CANADA',
  US: 'UNITED STATES|UNITED STATES OF AMERICA|USA|US|DELAWARE|DELAWARE USA|STATE OF DELAWARE|DELAWARE UNITED STATES',
  MX: 'MEXICO',
  BR: 'BRAZIL',
  AR: 'ARGENTINA',
  PA: 'PANAMA',
  ZA: 'SOUTH AFRICA',
  NG: 'NIGERIA',
  KE: 'KENYA',
  MU: 'MAURITIUS',
  SC: 'SEYCHELLES',
  KY: 'CAYMAN ISLANDS|CAYMAN|GRAND CAYMAN',
  VG: 'BRITISH VIRGIN ISLANDS|VIRGIN ISLANDS BRITISH|BVI|TORTOLA|BRITISH VIRGIN ISLAND',
  BM: 'BERMUDA',
  BS: 'BAHAMAS|THE BAHAMAS',
  BZ: 'BELIZE',
  MH: 'MARSHALL ISLANDS',
  RU: 'RUSSIA|RUSSIAN FEDERATION',
  UA: 'UKRAINE',
};

const byName = new Map(
  Object.entries(spellings).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
);

/** Words that are said of the United Kingdom and its registrars only. */
const unitedKingdom =
  /\b(UNITED KINGDOM|U K|UK|GB|GBR|GREAT BRITAIN|ENGLAND|ENGLISH|WALES|WELSH|SCOTLAND|SCOTTISH|NORTHERN IRELAND|COMPANIES HOUSE|ENG)\b/;
const elsewhere =
  /\b(NEW SOUTH WALES|NEW ENGLAND|JERSEY|GUERNSEY|ISLE OF MAN|GIBRALTAR|CAYMAN|VIRGIN ISLANDS?|BERMUDA)\b/;
/** Cities of the United Kingdom that stand where a country should, and are no country elsewhere. */
const cities = new Set(
  'LONDON|CARDIFF|EDINBURGH|BELFAST|BIRMINGHAM UK|MANCHESTER UK|LEEDS UK|GLASGOW|SWANSEA|CROWN WAY CARDIFF'.split('|'),
);

function normalText(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

function readCountry(text: string): string | null {
  const normal = normalText(text);
  const exact = byName.get(normal);
  if (exact) return exact;
  if (cities.has(normal)) return 'GB';
  if (unitedKingdom.test(normal) && !elsewhere.test(normal)) return 'GB';
  return byName.get(normal.split(' ').slice(-1)[0] ?? '') ?? null;
}

const known = new Map<string, string | null>();
const mostKnown = 20_000;

/** The country (ISO 3166-1) that a text names, or null where it names none that we know. */
export function countryOf(text: string): string | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const country = readCountry(text);
  if (known.size < mostKnown) known.set(text, country);
  return country;
}
