import { companyName, companyNumber, dayOfIndex, scattered } from './invented';

/** As published, stray spaces included. */
const columns = [
  'CompanyName, CompanyNumber,RegAddress.CareOf,RegAddress.POBox,RegAddress.AddressLine1, RegAddress.AddressLine2',
  'RegAddress.PostTown,RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus',
  'CountryOfOrigin,DissolutionDate,IncorporationDate,Accounts.AccountRefDay,Accounts.AccountRefMonth',
  'Accounts.NextDueDate,Accounts.LastMadeUpDate,Accounts.AccountCategory,Returns.NextDueDate,Returns.LastMadeUpDate',
  'Mortgages.NumMortCharges,Mortgages.NumMortOutstanding,Mortgages.NumMortPartSatisfied,Mortgages.NumMortSatisfied',
  'SICCode.SicText_1,SICCode.SicText_2,SICCode.SicText_3,SICCode.SicText_4,LimitedPartnerships.NumGenPartners',
  'LimitedPartnerships.NumLimPartners,URI',
  ...Array.from(
    { length: 10 },
    (_, place) => `PreviousName_${place + 1}.CONDATE, PreviousName_${place + 1}.CompanyName`,
  ),
  'ConfStmtNextDueDate, ConfStmtLastMadeUpDate',
];

export const companyHeader = `${columns.join(',')}\n`;

function slashes(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

const noNames = ',""'.repeat(20);

/** One in eight had another name, one of them with a comma in it. */
function previousNames(index: number): string {
  if (index % 8 !== 0) return noNames;
  const changed = slashes(dayOfIndex(index, 8, 2015, 9));
  const names =
    index % 64 === 0
      ? `,"${changed}","BIRCH, ELM & CO. ${index} LIMITED"`
      : `,"${changed}","OLD ${companyName(index)}"`;
  return names + ',""'.repeat(18);
}

/** One company's row, as the free company data has it: each cell in quotation marks. */
export function companyRow(index: number): string {
  const number = companyNumber(index);
  const category = number.startsWith('OC') ? 'Limited Liability Partnership' : 'Private Limited Company';
  const incorporated = slashes(dayOfIndex(index, 3, 1990, 25));
  const chance = scattered(index, 4);
  const status = chance % 40 === 0 ? 'Liquidation' : 'Active';
  return (
    `"${companyName(index)}","${number}","","","${1 + (chance % 200)} INVENTED STREET","","NOWHERE","","ENGLAND","ZZ1 1ZZ",` +
    `"${category}","${status}","United Kingdom","","${incorporated}","31","3","31/12/2025","31/03/2024","MICRO ENTITY",` +
    `"","","0","0","0","0","87900 - Other residential care activities n.e.c.","","","","0","0",` +
    `"http://business.data.gov.uk/id/company/${number}"${previousNames(index)},"14/04/2025","31/03/2024"\n`
  );
}
