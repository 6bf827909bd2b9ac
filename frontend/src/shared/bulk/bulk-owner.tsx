import { Checkbox } from '@mantine/core';
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
  const [none, setNone] = useState(false);
  return (
    <BulkPopover
      label={t('bulk.setOwner')}
      icon={<IconUserShare size={16} />}
      busy={busy}
      incomplete={owner === null && !none}
      onApply={() => void run({ edit: { ownerId: none ? null : (owner?.id ?? null) } }, 'changed')}
    >
      <ReferencePicker
        kind="members"
        label={t('bulk.owner')}
        value={owner}
        onChange={setOwner}
        input={{ comboboxProps: { withinPortal: false }, 'data-autofocus': true, disabled: none }}
      />
      <Checkbox
        label={t('bulk.noOwner')}
        checked={none}
        onChange={(event) => setNone(event.currentTarget.checked)}
      />
    </BulkPopover>
  );
}
