import { Checkbox, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { BulkPopover } from './bulk-popover';
import type { RunBulk } from './use-bulk';

export type BulkChoiceProps = {
  run: RunBulk;
  busy: boolean;
  /** As an edit names it. */
  field: string;
  label: string;
  icon: ReactNode;
  choices: { value: string; label: string }[];
  /** Says that the field is left empty, where it may be. */
  none?: string;
};

/** Gives a field one of a few values. */
export function BulkChoice({ run, busy, field, label, icon, choices, none }: BulkChoiceProps) {
  const [value, setValue] = useState<string | null>(null);
  const [emptied, setEmptied] = useState(false);
  return (
    <BulkPopover
      label={label}
      icon={icon}
      busy={busy}
      incomplete={value === null && !emptied}
      onApply={() => void run({ edit: { [field]: emptied ? null : value } }, 'changed')}
    >
      <Select
        label={label}
        value={value}
        onChange={setValue}
        data={choices}
        disabled={emptied}
        data-autofocus
        comboboxProps={{ withinPortal: false }}
      />
      {none !== undefined && (
        <Checkbox
          label={none}
          checked={emptied}
          onChange={(event) => setEmptied(event.currentTarget.checked)}
        />
      )}
    </BulkPopover>
  );
}
