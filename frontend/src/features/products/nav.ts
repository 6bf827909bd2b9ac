import { IconPackage } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { productPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: productPaths.list,
      label: 'products.title',
      icon: IconPackage,
      permission: 'products:read',
      section: 'main',
      order: 60,
      shortcut: 'g r',
    },
  ],
  create: [
    {
      href: productPaths.newProduct,
      label: 'products.new',
      icon: IconPackage,
      permission: 'products:write',
      order: 60,
    },
  ],
};
