import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RunBulk } from './use-bulk';

export type BulkArchiveProps = {
  run: RunBulk;
  busy: boolean;
  /** The list shows archived records, which can be restored and nothing else. */
  archived: boolean;
};

export function BulkArchive({ run, busy, archived }: BulkArchiveProps) {
  const { t } = useTranslation();
  const IconOf = archived ? IconArchiveOff : IconArchive;
  return (
    <Button
      size="xs"
      variant="default"
      disabled={busy}
      leftSection={<IconOf size={16} />}
      onClick={() =>
        void (archived ? run({ action: 'RESTORE' }, 'restored') : run({ action: 'ARCHIVE' }, 'archived'))
      }
    >
      {t(archived ? 'actions.restore' : 'actions.archive')}
    </Button>
  );
}
