import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import { BulkPopover } from './bulk-popover';
import type { RunBulk } from './use-bulk';

export function BulkOwner({ run, busy }: { run: RunBulk; busy: boolean }) {
  const { t } = useTranslation();
  const [owner, setOwner] = useState<Reference | null>(null);
  return (
    <BulkPopover
      label={t('bulk.setOwner')}
      icon={<IconUserShare size={16} />}
      busy={busy}
      onApply={() => void run({ edit: { ownerId: owner?.id ?? null } }, 'changed')}
    >
      <ReferencePicker
        kind="members"
        label={t('bulk.owner')}
        value={owner}
        onChange={setOwner}
        input={{
          comboboxProps: { withinPortal: false },
          'data-autofocus': true,
          placeholder: t('bulk.noOwner'),
        }}
      />
    </BulkPopover>
  );
}
