import { Checkbox } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { ReferencePicker } from '@/shared/references/reference-picker';
import type { Reference } from '@/shared/references/reference-sources';
import { BulkPopover } from './bulk-popover';
import type { RunBulk } from './use-bulk';

export type BulkMemberProps = {
  run: RunBulk;
  busy: boolean;
  /** As an edit names it. */
  field: 'ownerId' | 'assigneeId';
  texts: { action: string; field: string; none: string };
};

/** Hands records over to a member, or to nobody when that is said. */
export function BulkMember({ run, busy, field, texts }: BulkMemberProps) {
  const [member, setMember] = useState<Reference | null>(null);
  const [none, setNone] = useState(false);
  return (
    <BulkPopover
      label={texts.action}
      icon={<IconUserShare size={16} />}
      busy={busy}
      incomplete={member === null && !none}
      onApply={() => void run({ edit: { [field]: none ? null : (member?.id ?? null) } }, 'changed')}
    >
      <ReferencePicker
        kind="members"
        label={texts.field}
        value={member}
        onChange={setMember}
        input={{ comboboxProps: { withinPortal: false }, 'data-autofocus': true, disabled: none }}
      />
      <Checkbox
        label={texts.none}
        checked={none}
        onChange={(event) => setNone(event.currentTarget.checked)}
      />
    </BulkPopover>
  );
}
