import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { onceDialogsStand } from './dialog-host';

export type ConfirmInput = {
  title: string;
  text: string;
  action: string;
  /** What the way out is called, where “Cancel” is not clear. */
  cancel?: string;
  run: () => unknown;
};

/** Only for what cannot be undone. Everything else happens at once and offers to be undone ({@link notifyUndo}). */
export function confirmIrreversible({ title, text, action, cancel, run }: ConfirmInput): void {
  onceDialogsStand(() =>
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm: action, cancel: cancel ?? i18next.t('actions.cancel') },
      confirmProps: { color: 'red' },
      withCloseButton: false,
      onConfirm: run,
    }),
  );
}
