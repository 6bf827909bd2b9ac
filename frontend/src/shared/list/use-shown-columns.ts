import { useMemo } from 'react';
import { useMe } from '@/shared/auth/can';
import type { Column } from '@/shared/table/column';

/** Without the columns of fields that one's roles hide. */
export function useShownColumns<Row>(
  resource: string,
  columns: readonly Column<Row>[],
): readonly Column<Row>[] {
  const { fields } = useMe();
  return useMemo(
    () => columns.filter(({ id, field = id }) => fields[`${resource}.${field}`] !== 'HIDDEN'),
    [resource, columns, fields],
  );
}
