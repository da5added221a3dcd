/** What the model card says in words. What can be read off the code is printed from it instead. */
export const modelCardText = {
  purpose: [
    'It says how likely the latest full inspection of a setting was to end as an outcome says, had the setting been in ' +
      'any group or in none.',
    'Rules add these probabilities up over the settings of a group, and hold what happened against what was to be expected.',
  ],
  notFor: [
    'It is no score of a setting, and it is not shown as one. It ranks nobody, and nothing is decided by it.',
    'It does not say which setting will fail next, and must not be used to choose whom to inspect.',
    'A probability is no evidence of anything about a setting: it is what is usual among settings like it.',
  ],
  data: [
    'Full inspections with an overall judgement, as published, up to the day and within the history window, and the ' +
      'particulars of settings as published.',
    'Settings that have left a group count for as long as they were on the register. Settings that left the register ' +
      'and were never in a group are not in it.',
    'Places, sector and region are those of the day, or of the day a setting left; what they were at an earlier inspection is not read.',
  ],
  fitting: [
    'Logistic regression: each level adds its coefficient to the log-odds. Fitted exactly, by iteratively reweighted ' +
      'least squares to a relative step of 1e-10; equal facts give equal probabilities to the last bit.',
    'A weak ridge, which is a normal prior, draws the coefficients of levels towards 0, and rare levels share one. The ' +
      'coefficients of a covariate add up to about 0: each is a difference from settings on the whole.',
    'The history is read as the settings are: look by look, the latest full inspection of each. Fitted on all ' +
      'inspections alike, the model would expect too much failure, for inspectors come back soon to where they found it: of the ' +
      'synthetic nation on 31 March 2025 it expected 176 adverse latest inspections where there were 50, and 52 when read look by look.',
    'Groups are put into parts by a fixed hash of their number; settings in no group are spread over the parts. What is ' +
      'expected in one part comes from a model fitted on the settings that have nothing to do with it, now or before.',
    'The strength of the ridge was chosen among 1, 2, 3, 5, 10 and 30 by the Brier score between parts, on the registers of 2019 ' +
      'to 2023 and on the synthetic nation; the score hardly differs between 1 and 10.',
  ],
  two: [
    'The group effect asks how a group stands, and goes by the model without `PREVIOUS_GRADE` and `SINCE_LAST`: they are the ' +
      "group's own record.",
    'Rules of change ask what came after what was before, and go by the model with them.',
    'Beside each group effect stands the same count against the model with them (`GroupEffect.givenRecord`), with its intervals. ' +
      'Where the two part, the group was poor before.',
    '`npm run oversight -- expectation` prints the calibration of both. Without the record probabilities differ less from ' +
      'setting to setting; they are as right, and tell settings apart less well.',
  ],
  never: [
    'The group: not its name, its owner, its size or its number, and no inspection of any of its settings, present or former, ' +
      'in the coefficients that are applied to it.',
    'What a provider says of itself, and anything that is not published.',
    'Where in a region a setting is, its name, or anything of a child.',
    'How the inspection that is to be expected ended, and anything later.',
  ],
  limits: [
    'It claims no cause. More than expected says where to look, and not why.',
    'Inspections are not made at random: inspectors go sooner, and look harder, where they are worried.',
    'The previous grade and the time since are of the same setting, and often of the same group. A group whose settings are poor ' +
      'year after year is expected to be poor, so that its excess is understated: see the two expectations above.',
    'Grades of one scale are not grades of another, and frameworks change; the model goes by the framework, and a new one ' +
      'begins with little history.',
    'Between two registers that are loaded, what was inspected and inspected again is not on record. The history is looked at on ' +
      'the days of the registers for that reason, and the time since the last inspection is that since the last one on record.',
    'Adverse outcomes are rare, and published particulars tell them apart poorly or not at all: then what is expected is ' +
      'near the rate of all, and the calibration says so.',
    'Probabilities of settings are treated as independent. Settings of one group inspected by one team in one month are not quite.',
    'The rate drifts. A model fitted a year ago is off in the large: see the calibration out of time. What rules use is fitted on the day.',
  ],
} as const;
