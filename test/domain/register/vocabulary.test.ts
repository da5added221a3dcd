import {
  isOnRegister,
  labelKey,
  provisionTypes,
  type RegistrationStatus,
  readProvisionType,
  readRegion,
  readRegistrationStatus,
  readSector,
  regions,
  registrationStatuses,
  sectors,
} from '../../../src/domain/register/vocabulary';

describe('a published label', () => {
  it.each([
    [readProvisionType, "Children's home", 'CHILDRENS_HOME'],
    [readProvisionType, 'CHILDRENS HOME', 'CHILDRENS_HOME'],
    [readProvisionType, 'Secure unit', 'SECURE_CHILDRENS_HOME'],
    [readSector, 'Local Authority', 'LOCAL_AUTHORITY'],
    [readSector, 'NHS', 'HEALTH_AUTHORITY'],
    [readRegion, 'Yorkshire & Humber', 'E12000003'],
    [readRegion, 'East', 'E12000006'],
    [readRegistrationStatus, 'suspended', 'SUSPENDED'],
  ] as const)('is read whatever its spelling: %#', (read, label, code) => {
    expect(read(label)).toBe(code);
  });

  it('that no list knows is never guessed', () => {
    expect([readProvisionType('Castle'), readSector('Royal'), readRegion('Narnia')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of our own lists is read back as its code', () => {
    const lists = [
      [provisionTypes, readProvisionType],
      [sectors, readSector],
      [regions, readRegion],
      [registrationStatuses, readRegistrationStatus],
    ] as const;
    for (const [labels, read] of lists) {
      for (const [code, label] of Object.entries(labels)) expect(read(label)).toBe(code);
    }
  });

  it('is compared by its letters and digits', () => {
    expect(labelKey("Children's  Homes & Schools (2)")).toBe('childrenshomesandschools2');
  });
});

it('a suspended setting still stands on the register, and no other that is not active', () => {
  const statuses = Object.keys(registrationStatuses) as RegistrationStatus[];
  expect(statuses.filter(isOnRegister)).toEqual(['ACTIVE', 'SUSPENDED']);
});
