import type { Product, ProductPatch } from './api';

/** The patch that brings back what another one changes. */
export function inverse(before: Product, patch: ProductPatch): ProductPatch {
  const { name, code = null, family = null, price = null } = before;
  return Object.fromEntries(
    Object.entries({ name, code, family, price }).filter(([field]) => field in patch),
  );
}
