import type { Change, Conflict, JournalledResource } from './api';

/** A change as one record's history shows it. */
export type ChangeOfRecord = { resource: JournalledResource; record: string; change: Change };

/** The changes that were taken back as a whole, and stayed so. */
export function takenBack(latestFirst: readonly Change[]): ReadonlySet<string> {
  const back = new Set<string>();
  const seen = new Map<string, Change>();
  for (const change of latestFirst) {
    const by = seen.get(change.id);
    if (by !== undefined && holdAll(fieldsOf(by), fieldsOf(change))) back.add(change.id);
    if (change.undoes !== undefined && !back.has(change.id)) seen.set(change.undoes, change);
  }
  return back;
}

/**
 * Whether the conflicts are all there is of the change. The service does not say how much would go back, so what the
 * history shows of the change is counted; a change that met other records, too, did more than that.
 */
export function nothingIsLeft(
  { resource, record, change }: ChangeOfRecord,
  conflicts: readonly Conflict[],
): boolean {
  const own = conflicts.every((each) => each.resource === resource && each.id === record);
  if (!own || conflicts.length === 0) return false;
  const asAWhole = conflicts.some(({ fields }) => fields.length === 0);
  return (
    asAWhole ||
    holdAll(
      conflicts.flatMap(({ fields }) => fields),
      fieldsOf(change),
    )
  );
}

/** Items of a list appear once each under the name of the list. */
function holdAll(fields: readonly string[], wanted: readonly string[]): boolean {
  const left = [...fields];
  return wanted.every((field) => {
    const at = left.indexOf(field);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function fieldsOf({ changes }: Change): string[] {
  return changes.map(({ field }) => field);
}
