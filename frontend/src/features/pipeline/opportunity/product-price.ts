import { api, unwrap } from '@/shared/api/client';
import type { Money } from '@/shared/lib/format';

/** The list price, proposed for a new line; without it the member types one. */
export async function priceOf(productId: string): Promise<Money | undefined> {
  const params = { path: { id: productId } };
  const product = await unwrap(api.GET('/api/v1/products/{id}', { params })).catch(() => undefined);
  return product?.price;
}
