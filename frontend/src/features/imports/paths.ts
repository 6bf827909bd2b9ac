export type ImportTarget = 'CUSTOMERS' | 'PRODUCTS' | 'OPPORTUNITIES' | 'MEMBERS';

export const importPaths = {
  list: '/imports',
  newImport: '/imports/new',
  newImportOf: (target: ImportTarget) => `/imports/new?target=${target}`,
  /** A corrected error file, with all that was said of the first one. */
  correctionOf: (id: string) => `/imports/new?corrects=${id}`,
  one: (id: string) => `/imports/${id}`,
} as const;
