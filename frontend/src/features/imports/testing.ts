import type { FileValue, Import, ImportField } from './api';

/** An import as the service answers it, for tests. */
export function anImport(change: Partial<Import> = {}): Import {
  return {
    id: 'i1',
    version: 3,
    fileName: 'pipeline.csv',
    fileSize: 100,
    target: 'OPPORTUNITIES',
    state: 'UPLOADED',
    encoding: 'UTF-8',
    delimiter: ',',
    header: true,
    columns: [
      { index: 0, name: 'Agent', samples: ['Ana'] },
      { index: 1, name: 'Deal', samples: ['Press'] },
    ],
    rowCount: 2,
    mapping: { source: 'book', columns: [{ index: 0, name: 'Agent', field: 'owner' }] },
    fields: [aField('owner', { type: 'REFERENCE', reference: 'members', creatable: true }), aField('name')],
    counts: { created: 0, updated: 0, skipped: 0, rejected: 0 },
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    can: ['edit', 'check', 'run'],
    ...change,
  };
}

export function aField(name: string, change: Partial<ImportField> = {}): ImportField {
  return { name, type: 'TEXT', required: false, many: false, creatable: false, ...change };
}

export function aValue(value: string, change: Partial<FileValue> = {}): FileValue {
  return { value, count: 1, inFile: false, ...change };
}
