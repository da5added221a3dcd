/** Statements that keep every rule, to be broken one rule at a time. */
type Json = Record<string, unknown>;

let count = 0;

function statement(recordType: string, recordId: string, details: Json, changes: Json = {}): Json {
  count += 1;
  return {
    statementId: `statement-of-the-test-number-${String(count).padStart(8, '0')}`,
    statementDate: '2020-01-01',
    declarationSubject: 'company',
    recordId,
    recordType,
    recordStatus: 'new',
    recordDetails: { isComponent: false, ...details },
    ...changes,
  };
}

export function entity(recordId = 'company', details: Json = {}, changes: Json = {}): Json {
  return statement(
    'entity',
    recordId,
    { entityType: { type: 'registeredEntity' }, name: 'Larch Homes', ...details },
    changes,
  );
}

export function person(recordId = 'person', details: Json = {}, changes: Json = {}): Json {
  return statement(
    'person',
    recordId,
    { personType: 'knownPerson', names: [{ fullName: 'Ada Rowan' }], ...details },
    changes,
  );
}

export function relationship(recordId = 'holding', details: Json = {}, changes: Json = {}): Json {
  return statement('relationship', recordId, { subject: 'company', interestedParty: 'person', ...details }, changes);
}

export function interest(details: Json): Json {
  return { interests: [{ type: 'shareholding', ...details }] };
}
