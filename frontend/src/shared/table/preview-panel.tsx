import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '@/shared/ui/drawer';
import classes from './data-table.module.css';

export type PreviewPanelProps = { label: string; phone: boolean; onClose: () => void; children: ReactNode };

export function PreviewPanel({ label, phone, onClose, children }: PreviewPanelProps) {
  const { t } = useTranslation();
  const closing = { 'aria-label': t('actions.close') };
  if (phone) {
    return (
      <Drawer opened onClose={onClose} title={label} position="bottom" size="80%" closeButtonProps={closing}>
        {children}
      </Drawer>
    );
  }
  return (
    <aside className={classes.preview} aria-label={label}>
      <ActionIcon className={classes.previewClose} onClick={onClose} {...closing}>
        <IconX size={18} />
      </ActionIcon>
      {children}
    </aside>
  );
}
