/** Invented words for invented companies and places. No name here is taken from a register. */
export const firstWords: readonly string[] =
  'Amberlow Ashquill Bellwether Birchwick Bramblehow Brightmere Brindlewood Calderstow Candlewick Carrowby Cinderhill Cloverdell Copperbeck Corrowfield Cranlow Dapplemoor Denewick Dovewell Dunmarrow Eastlight Eddystow Elderfen Emberlea Fairhollow Farrowdale Fernquay Fieldmarch Finchlow Firbeck Foxgale Gableford Gorsefield Greyhaven Halewick Harbourlow Harefold Hartspring Hawkrill Hazelmarch Hearthstow Heronby Hollowmere Honeyfold Ivorydale Jasperlow Kestrelby Kingsfarrow Lanternhill Larchwell Larkmoor Lindenby Longmarrow Lowdermere Maplestow Marrowdene Meadowquay Millrace Mistlebrook Moorwillow Mossgate Nettlecombe Newharrow Northlamp Oakenlow Orchardby Osierfold Ottermere Pebblecroft Pennywhistle Pinefarrow Plumstow Quarrybank Quillfield Ravenlow Redmarrow Riverlamp Rookwell Rosethwaite Rowanquay Rushmere Saltwillow Sandlark Sedgebrook Silverbeck Skylarrow Sparrowfell Springlow Stonefarrow Summerquay Sunderby Swallowmere Tawnyhill Thistledown Thornlow Tidewell Timberlamp Treelow Umberfield Valewick Violetmere Walnutstow Waterlark Waymark Westerlow Wheatfarrow Whinfell Wildmarrow Willowbeck Windlestow Winterquay Wrenfold Yarrowby Yewdale Zephyrlow'.split(
    ' ',
  );

export const secondWords: readonly string[] =
  'Bridge Path Hope Journey Anchor Compass Lodge Gate Nest Harbour Step Horizon Haven Lantern Orchard Meadow Roots Branch Beacon Field Garden Shore Valley Acorn Canopy Crossing'.split(
    ' ',
  );

export const homeTrades: readonly string[] = [
  'Care',
  'Childcare',
  "Children's Homes",
  "Children's Services",
  'Residential Care',
  'Residential',
  'Care Services',
  'Young People',
  'Support Services',
  'Care and Education',
  'Homes',
  'Living',
  'Therapeutic Care',
  'Care Solutions',
];
export const fosterTrades: readonly string[] = ['Fostering', 'Foster Care', 'Family Placements', 'Fostering Services'];
export const supportTrades: readonly string[] = [
  'Supported Living',
  'Support',
  '16+ Services',
  'Pathways',
  'Independence',
  'Housing and Support',
  'Semi-Independent Living',
];
export const familyTrades: readonly string[] = ['Family Assessments', 'Parent and Child', 'Family Centres'];
export const schoolTrades: readonly string[] = ['Education', 'Schools', 'School', 'Learning'];
export const charityEndings: readonly string[] = ['Trust', 'Foundation', 'Charity', 'Fellowship', 'Society', 'Project'];
export const companySuffixes: readonly string[] = [
  'Limited',
  'Limited',
  'Limited',
  'Ltd',
  'Ltd',
  'LTD',
  '(UK) Limited',
];

export const givenNames: readonly string[] =
  'Ada Alwyn Bertil Briony Caspian Clemency Corin Delphine Edmund Elspeth Fenella Florian Gideon Greta Hadrian Hester Imogen Isolde Jago Jessamy Kerensa Lachlan Leofric Linnet Magnus Marnie Nerys Oriel Osric Petra Piran Quentin Rhoda Rufus Sabra Sorrel Tamsin Thaddeus Una Verity Wilfrid Ysolde'.split(
    ' ',
  );
export const familyNames: readonly string[] =
  'Ablewhite Applegarth Birdsall Brockbank Calloway Coldbeck Dunnock Elphick Fairlamb Featherby Garlick Goodyear Hallowell Hartnoll Inchbald Jolliffe Kettlewell Larkrise Lovelock Marchbank Merryweather Nightingale Oldroyd Penhallow Quibell Ravensdale Rushworth Silverlock Stillwell Thackwray Tillotson Underhay Vexley Wainscott Whitlark Wintringham Yardlow Zouchley'.split(
    ' ',
  );
export const streets: readonly string[] =
  'Alder Beacon Cherry Dairy Elm Farrier Glebe Hawthorn Ivy Jubilee Kiln Laurel Mill North Orchard Priory Quarry Ropewalk Smithy Tanner Union Vicarage Wharf Yew'.split(
    ' ',
  );
export const streetEndings: readonly string[] = ['Road', 'Lane', 'Street', 'Avenue', 'Drive', 'Close', 'Way'];
export const compassPoints: readonly string[] = [
  'North',
  'South',
  'East',
  'West',
  'Central',
  'North East',
  'South West',
];
export const visitThemes: readonly string[] = [
  'Children in need/subject to a plan',
  'Front door',
  'Children in care',
  'Care leavers',
  'Achieving permanence',
  'Vulnerable adolescents',
];
