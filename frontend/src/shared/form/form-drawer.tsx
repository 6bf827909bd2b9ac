import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '@/shared/ui/drawer';
import { leaveForm } from './use-unsaved-guard';

export type FormDrawerProps = {
  title: string;
  opened: boolean;
  /** Whether there are changes nobody has saved: asks before closing. */
  dirty?: boolean;
  /** Shows what nobody can show again: only a button closes it. */
  once?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A form beside the page it came from. Leaving it by mistake loses nothing. */
export function FormDrawer({
  title,
  opened,
  dirty = false,
  once = false,
  onClose,
  children,
}: FormDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={() => void leaveForm(dirty, onClose)}
      title={title}
      position="right"
      size="md"
      closeOnEscape={!once}
      closeOnClickOutside={!once}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {children}
    </Drawer>
  );
}
