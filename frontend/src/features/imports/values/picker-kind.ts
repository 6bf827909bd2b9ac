import type { ImportField } from '../api';

const narrower: Record<string, string> = {
  contacts: 'people',
  subsidiaryOf: 'companies',
  worksFor: 'companies',
};

/** Which records are offered for a field: a parent is a company, a contact a person. */
export function pickerKind({ name, reference }: ImportField): string {
  return narrower[name] ?? reference ?? '';
}
