import { Button, Popover, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

export type BulkPopoverProps = {
  label: string;
  icon: ReactNode;
  busy: boolean;
  /** Nothing is chosen yet. */
  incomplete?: boolean;
  onApply: () => void;
  children: ReactNode;
};

/** A button of the bulk bar that asks for a value first. */
export function BulkPopover({ label, icon, busy, incomplete = false, onApply, children }: BulkPopoverProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top" width={280} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" disabled={busy} leftSection={icon} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {children}
          <Button
            size="xs"
            disabled={incomplete}
            onClick={() => {
              setOpen(false);
              onApply();
            }}
          >
            {t('actions.apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
