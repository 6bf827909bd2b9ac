import { IconBuilding, IconLogin2, IconShieldSearch } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { accountPaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: accountPaths.organisation,
      label: 'organisation.title',
      icon: IconBuilding,
      permission: 'organisation:read',
      section: 'administration',
      order: 5,
    },
    {
      to: accountPaths.singleSignOn,
      label: 'identityProviders.title',
      icon: IconLogin2,
      permission: 'organisation:read',
      section: 'administration',
      order: 69,
    },
    {
      to: accountPaths.signIns,
      label: 'signIns.title',
      icon: IconShieldSearch,
      permission: 'sign-ins:read',
      section: 'administration',
      order: 70,
    },
  ],
};
