import { IconFileImport } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { importPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: importPaths.list,
      label: 'imports.title',
      icon: IconFileImport,
      permission: 'imports:read',
      section: 'administration',
      order: 50,
    },
  ],
  create: [
    {
      href: importPaths.newImport,
      label: 'imports.new',
      icon: IconFileImport,
      permission: 'imports:write',
      order: 95,
    },
  ],
};
