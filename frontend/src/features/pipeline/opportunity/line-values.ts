import type { Money } from '@/shared/lib/format';
import type { Reference } from '@/shared/references/reference-sources';
import type { NewOpportunity, Opportunity } from '../api';

export type LineValues = {
  key: string;
  product: Reference | null;
  quantity: number | string;
  unitPrice: Money | null;
};

let keys = 0;

export function newLine(): LineValues {
  keys += 1;
  return { key: `line-${keys}`, product: null, quantity: 1, unitPrice: null };
}

export function linesOf({ lines = [] }: Opportunity): LineValues[] {
  return lines.map(({ product, quantity, unitPrice }) => ({
    ...newLine(),
    product,
    quantity,
    unitPrice: unitPrice ?? null,
  }));
}

/** The lines as the opportunity would show them; rows without a product were never filled in. */
export function linesShown(lines: readonly LineValues[]): NonNullable<Opportunity['lines']> {
  return lines.flatMap(({ product, quantity, unitPrice }) =>
    product === null
      ? []
      : [{ product, quantity: Number(quantity), ...(unitPrice === null ? {} : { unitPrice }) }],
  );
}

export function linesInput(lines: readonly LineValues[]): NonNullable<NewOpportunity['lines']> {
  return linesShown(lines).map(({ product, ...line }) => ({ productId: product.id, ...line }));
}

/** What the lines come to, if all are priced in one currency. */
export function linesTotal(lines: NonNullable<Opportunity['lines']>): Money | undefined {
  const [first] = lines;
  const currency = first?.unitPrice?.currency;
  if (currency === undefined || lines.some((line) => line.unitPrice?.currency !== currency)) return undefined;
  const cents = lines.reduce(
    (sum, { quantity, unitPrice }) => sum + Math.round(quantity * Number(unitPrice?.amount) * 100),
    0,
  );
  return { amount: (cents / 100).toFixed(2), currency };
}
