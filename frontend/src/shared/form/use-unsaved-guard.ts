import { useBlocker } from '@tanstack/react-router';
import i18next from 'i18next';

/** Leaving the page, by link or by closing the tab, asks first while there are changes nobody has saved. */
export function useUnsavedGuard(dirty: boolean): void {
  useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      dirty && current.pathname !== next.pathname && !(await confirmLeaving()),
    enableBeforeUnload: () => dirty,
    disabled: !dirty,
  });
}

export async function confirmLeaving(): Promise<boolean> {
  // Only now: the sign-in page has a form too and never asks.
  const [{ modals }, { onceDialogsStand }] = await Promise.all([
    import('@mantine/modals'),
    import('@/shared/ui/dialog-host'),
  ]);
  return new Promise((resolve) => {
    onceDialogsStand(() =>
      modals.openConfirmModal({
        title: i18next.t('unsaved.title'),
        children: i18next.t('unsaved.text'),
        labels: { confirm: i18next.t('unsaved.leave'), cancel: i18next.t('unsaved.stay') },
        confirmProps: { color: 'red' },
        withCloseButton: false,
        onConfirm: () => resolve(true),
        onCancel: () => resolve(false),
        onClose: () => resolve(false),
      }),
    );
  });
}
