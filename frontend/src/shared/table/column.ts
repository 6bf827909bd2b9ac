import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  /** Already translated. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** The field of the resource this column sorts by. */
  sort?: string;
  width?: number;
  align?: 'end';
  /** Not shown until somebody asks for it. */
  hidden?: boolean;
  /** The field it shows, where roles know it by another name than the column's. */
  field?: string;
  /** Shown in the second line of a row on a phone; the first column is always the first line. */
  phone?: boolean;
};

export type Density = 'comfortable' | 'compact';

export const rowHeights: Record<Density | 'phone', number> = { comfortable: 44, compact: 34, phone: 64 };
export const DEFAULT_WIDTH = 160;
export const MIN_WIDTH = 64;
export const MAX_WIDTH = 720;
