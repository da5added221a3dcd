const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const readers = [...regulator, 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER', 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;

/**
 * A dossier is for the lane it is made for, and the regulator: the database keeps that row by row. Who reads one has read
 * its matter, and the log says so of the matter.
 */
export const dossiersAccess = {
  open: [],
  guarded: {
    'Query.dossier': asked,
    'Matter.dossiers': { ...asked, recordClass: 'MATTER' },
    'Mutation.sealDossier': { sensitivity: 'OFFICIAL', to: regulator },
    SealDossierPayload: { sensitivity: 'OFFICIAL', to: regulator },
    DossierConnection: asked,
    DossierEdge: asked,
    Dossier: asked,
    'Dossier.sealedBy': { ...asked, sensitivity: 'PERSONAL' },
    'Dossier.envelope': { ...asked, sensitivity: 'PERSONAL' },
  },
} as const;
