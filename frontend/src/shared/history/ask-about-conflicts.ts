import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { createElement } from 'react';
import { onceDialogsStand } from '@/shared/ui/dialog-host';
import { notifyDone } from '@/shared/ui/notify';
import type { Conflict } from './api';
import { ConflictList } from './conflict-list';

/** Shows what cannot go back, and lets the person choose between the rest and nothing. */
export function askAboutConflicts(conflicts: readonly Conflict[], undoTheRest: () => unknown): void {
  onceDialogsStand(() =>
    modals.openConfirmModal({
      title: i18next.t('history.conflicts.title'),
      children: createElement(ConflictList, { text: i18next.t('history.conflicts.text'), conflicts }),
      labels: {
        confirm: i18next.t('history.conflicts.rest'),
        cancel: i18next.t('history.conflicts.nothing'),
      },
      withCloseButton: false,
      onConfirm: undoTheRest,
      onCancel: () => notifyDone(i18next.t('history.conflicts.left')),
    }),
  );
}

/** Where there is nothing to choose. */
export function sayNothingGoesBack(conflicts: readonly Conflict[]): void {
  onceDialogsStand(() =>
    modals.openConfirmModal({
      title: i18next.t('history.conflicts.none'),
      children: createElement(ConflictList, { text: i18next.t('history.conflicts.noneText'), conflicts }),
      labels: { confirm: i18next.t('actions.close'), cancel: '' },
      cancelProps: { display: 'none' },
      withCloseButton: false,
    }),
  );
}
