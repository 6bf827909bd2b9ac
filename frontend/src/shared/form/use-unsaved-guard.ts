import { useBlocker } from '@tanstack/react-router';
import i18next from 'i18next';

/** Parts of an address that open a form or a record beside a list: when one changes, what stood there is gone. */
const OPENING = ['new', 'open', 'task', 'preview'];

type Place = { pathname: string; search: unknown };

let agreed = false;
let asking = false;

/** Leaving the form, by link, by Back or by closing the tab, asks first while there are changes nobody has saved. */
export function useUnsavedGuard(dirty: boolean): void {
  useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      dirty && !agreed && leadsAway(current, next) && !(await confirmLeaving()),
    enableBeforeUnload: () => dirty,
    disabled: !dirty,
  });
}

export function leadsAway(current: Place, next: Place): boolean {
  return (
    current.pathname !== next.pathname ||
    OPENING.some((name) => partOf(current.search, name) !== partOf(next.search, name))
  );
}

function partOf(search: unknown, name: string): unknown {
  return typeof search === 'object' && search !== null ? Reflect.get(search, name) : undefined;
}

/** Closes a form, having asked if something would be lost; where that leads is not asked about once more. */
export async function leaveForm(dirty: boolean, leave: () => unknown): Promise<void> {
  if (dirty && !(await confirmLeaving())) return;
  agreed = true;
  leave();
  // The router asks at once; whatever comes later is another departure.
  setTimeout(() => {
    agreed = false;
  });
}

/** One question at a time: a press in it is, for what stands below, a press elsewhere. */
async function confirmLeaving(): Promise<boolean> {
  if (asking) return false;
  asking = true;
  try {
    return await ask();
  } finally {
    asking = false;
  }
}

async function ask(): Promise<boolean> {
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
