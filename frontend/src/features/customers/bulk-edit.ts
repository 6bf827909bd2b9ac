import { isProblem } from '@/shared/api/problem';
import type { BulkChange } from '@/shared/bulk/use-bulk';
import { type Customer, type CustomerPatch, editCustomer, readCustomer } from './api';
import { inversePatch } from './customer-patch';

export type BulkEditProps = {
  run: <T>(change: BulkChange<T>) => Promise<void>;
  busy: boolean;
  /** The ids ticked, which are no longer ticked afterwards. */
  begin: () => string[];
  settled: () => unknown;
};

export type Changed = { id: string; back: CustomerPatch };

/** Edits a customer as it is now; when somebody is faster, once more on what they made of it. */
export async function editNewest(
  id: string,
  patchFor: (customer: Customer) => CustomerPatch,
): Promise<Changed> {
  const attempt = async () => {
    const before = await readCustomer(id);
    const patch = patchFor(before);
    await editCustomer(before, patch);
    return { id, back: inversePatch(before, patch) };
  };
  try {
    return await attempt();
  } catch (error) {
    if (isProblem(error, 412)) return attempt();
    throw error;
  }
}

export function undoEdit({ id, back }: Changed): Promise<Changed> {
  return editNewest(id, () => back);
}
