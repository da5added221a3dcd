const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const readers = [...regulator, 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER', 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;

/** A dossier is for the lane it is made for, and the regulator: the database keeps that row by row. */
export const dossiersAccess = {
  open: [],
  guarded: {
    'Query.dossier': asked,
    'Matter.dossiers': asked,
    'Mutation.sealDossier': { sensitivity: 'OFFICIAL', to: regulator },
    SealDossierPayload: { sensitivity: 'OFFICIAL', to: regulator },
    DossierConnection: asked,
    DossierEdge: asked,
    Dossier: { ...asked, recordClass: 'MATTER' },
    'Dossier.sealedBy': { ...asked, recordClass: 'MATTER', sensitivity: 'PERSONAL' },
    'Dossier.envelope': { ...asked, recordClass: 'MATTER', sensitivity: 'PERSONAL' },
  },
} as const;
