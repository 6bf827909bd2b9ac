import { customerPaths } from '@/features/customers/paths';
import { memberPaths } from '@/features/members/paths';
import { pipelinePaths } from '@/features/pipeline/paths';
import { productPaths } from '@/features/products/paths';
import type { ImportTarget } from '../targets';

const paths: Record<ImportTarget, string> = {
  CUSTOMERS: `${customerPaths.list}?sort=-createdAt`,
  MEMBERS: memberPaths.list,
  OPPORTUNITIES: `${pipelinePaths.pipeline}?layout=table&sort=-createdAt`,
  PRODUCTS: productPaths.list,
};

/** Where the imported records are, the newest first where that can be. */
export function importedPath(target: ImportTarget): string {
  return paths[target];
}
