import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '@/shared/ui/modal';
import { leaveForm } from './use-unsaved-guard';

export type FormDialogProps = {
  title: string;
  /** Whether there are changes nobody has saved: asks before closing. */
  dirty: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A small form over the page. Leaving it by mistake loses nothing. */
export function FormDialog({ title, dirty, onClose, children }: FormDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => void leaveForm(dirty, onClose)}
      title={title}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {children}
    </Modal>
  );
}
