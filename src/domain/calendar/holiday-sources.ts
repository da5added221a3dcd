import { calendarReadOn, type ReadSource } from './read-source';

function gazette(notice: string, said: string): ReadSource {
  return {
    title: 'The London Gazette, proclamation',
    provision: `Notice ${notice}`,
    address: `https://www.thegazette.co.uk/notice/${notice}`,
    confidence: 'verified',
    readOn: calendarReadOn,
    note: `The title of the notice was read: ${said}.`,
  };
}

/** Where the days of the table were read. */
export const holidaySources = {
  ACT_1971: {
    title: 'Banking and Financial Dealings Act 1971',
    provision: 'Sch. 1 para. 1',
    address: 'https://www.legislation.gov.uk/ukpga/1971/80/schedule/1/paragraph/1',
    confidence: 'verified',
    readOn: calendarReadOn,
    note: 'The rule was read whole. That no proclamation put another day in its place that year is what GOV.UK says.',
  },
  GOV_UK: {
    title: 'GOV.UK, UK bank holidays, England and Wales',
    provision: null,
    address: 'https://www.gov.uk/bank-holidays.json',
    confidence: 'secondary',
    readOn: calendarReadOn,
    note:
      'Read in copies kept by the Ministry of Justice (2012 to 2022), HM Courts and Tribunals Service (2024 to 2027) and one ' +
      'other (2019 to 2027). They agree but for days proclaimed after a copy was made. What is neither in the Act nor kept ' +
      'by custom is taken to be proclaimed. A proclamation can still add a day to a year that has not ended.',
  },
  GAZETTE_3326938: gazette('3326938', '1 January and 8 May 2020'),
  GAZETTE_4158896: gazette('4158896', '19 September 2022'),
  GAZETTE_4115743: gazette('4115743', '2 January and 1 May 2023'),
  GAZETTE_4388378: gazette('4388378', '1 January and 6 May 2024'),
  GAZETTE_4631404: gazette('4631404', '1 January and 5 May 2025'),
} as const satisfies Readonly<Record<string, ReadSource>>;

export type HolidaySourceId = keyof typeof holidaySources;
