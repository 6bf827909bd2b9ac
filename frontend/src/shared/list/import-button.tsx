import { ActionIcon } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Can } from '@/shared/auth/can';
import { AppLink } from '@/shared/routing/app-link';

/** The way from a list to filling it from a file. On a phone the general "New" has it. */
export function ImportButton({ href }: { href: string }) {
  const { t } = useTranslation();
  const label = t('lists.import');
  return (
    <Can permission="imports:write">
      <ActionIcon
        component={AppLink}
        href={href}
        variant="default"
        size={36}
        visibleFrom="sm"
        aria-label={label}
        title={label}
      >
        <IconFileImport size={18} stroke={1.5} />
      </ActionIcon>
    </Can>
  );
}
