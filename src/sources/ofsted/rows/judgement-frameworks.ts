import type { FrameworkKey } from '../../../domain/judgements/frameworks';
import type { Day } from '../../../domain/values/day';

export interface FrameworkVersion {
  framework: FrameworkKey;
  version: string;
}

/**
 * Which framework a judgement was made under, by the day of the inspection: the file never says.
 *
 * The social care common inspection framework (SCCIF) began on 1 April 2017; before it each kind of setting had its
 * own, which the register's columns cannot tell apart. ILACS began in January 2018 and on 1 January 2023 gained a
 * judgement of its own for care leavers. The single inspection framework (SIF) ran from November 2013 to 2017.
 * Supported accommodation has been judged, on its own three-point scale, since 2024.
 */
export const frameworkVersions = {
  beforeSccif: { framework: 'PRE_SCCIF', version: '2013' },
  sccif: { framework: 'SCCIF', version: '2017' },
  supportedAccommodation: { framework: 'SCCIF_SUPPORTED_ACCOMMODATION', version: '2024' },
  ilacs: { framework: 'ILACS', version: '2018' },
  ilacsWithCareLeavers: { framework: 'ILACS', version: '2023' },
  sif: { framework: 'SIF', version: '2013' },
} as const satisfies Record<string, FrameworkVersion>;

const sccifFrom: Day = '2017-04-01';
const careLeaversFrom: Day = '2023-01-01';

export function settingFramework(inspectedOn: Day): FrameworkVersion {
  return inspectedOn < sccifFrom ? frameworkVersions.beforeSccif : frameworkVersions.sccif;
}

/**
 * The ILACS version. A table that gives publication days only cannot say on which side of 1 January 2023 an
 * inspection lay; there, a judgement of care leavers is the sign of the later version.
 */
export function ilacsFramework(inspectedOn: Day | null, hasCareLeaversJudgement: boolean): FrameworkVersion {
  const isLater = inspectedOn === null ? hasCareLeaversJudgement : inspectedOn >= careLeaversFrom;
  return isLater ? frameworkVersions.ilacsWithCareLeavers : frameworkVersions.ilacs;
}
