import type { Import, ImportField, Mapping } from '../api';

/** Which column fills a field. */
export function columnOf(mapping: Mapping, field: string): number | undefined {
  return mapping.columns.find((each) => each.field === field)?.index;
}

export function fieldOf(mapping: Mapping, column: number): string | undefined {
  return mapping.columns.find((each) => each.index === column)?.field;
}

/** A field is filled by one column at most: given to another, it leaves the one it had. */
export function assign(record: Import, column: number, field: string | undefined): Mapping {
  const { mapping } = record;
  return {
    ...mapping,
    columns: record.columns.map(({ index, name }) => {
      const before = fieldOf(mapping, index);
      const after = index === column ? field : before === field ? undefined : before;
      return { index, name, ...(after === undefined ? {} : { field: after }) };
    }),
  };
}

export function missingFields(record: Import): ImportField[] {
  return record.fields.filter(
    (field) => field.required && columnOf(record.mapping, field.name) === undefined,
  );
}

/** Whether enough is known to look at single values. */
export function isComplete(record: Import): boolean {
  return (
    record.target !== undefined &&
    missingFields(record).length === 0 &&
    record.mapping.columns.some((column) => column.field !== undefined)
  );
}

/** The fields that are filled by a column, in the file's order. */
export function filledFields(record: Import): { field: ImportField; column: number; columnName: string }[] {
  return record.columns.flatMap(({ index, name }) => {
    const field = record.fields.find((each) => each.name === fieldOf(record.mapping, index));
    return field === undefined ? [] : [{ field, column: index, columnName: name }];
  });
}

/** A corrected error file has its columns in other places: what was said of them is found again by their names. */
export function carryOver(from: Import, to: Import): Mapping {
  const known = new Map(
    from.columns.map(({ index, name }) => [name.trim().toLowerCase(), fieldOf(from.mapping, index)]),
  );
  return {
    ...from.mapping,
    columns: to.columns.map(({ index, name }) => {
      const field = known.get(name.trim().toLowerCase());
      return { index, name, ...(field === undefined ? {} : { field }) };
    }),
  };
}
