import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Reminders } from '@/features/tasks/reminders';
import { AccessHost } from '@/shared/access/access-host';
import { HistoryHost } from '@/shared/history/history-host';
import { DialogsProvider } from '@/shared/ui/dialogs-provider';
import { Bell } from '../notifications/bell';
import { LiveUpdates } from './live-updates';
import { OfflineBar } from './offline-bar';
import { ShortcutHelp } from './shortcut-help';

/** What nobody needs in the first moment: messages, questions, help. */
export function ShellExtras() {
  const { t } = useTranslation();
  return (
    <DialogsProvider labels={{ confirm: t('actions.confirm'), cancel: t('actions.cancel') }}>
      <OfflineBar />
      <Notifications position="bottom-center" />
      <ShortcutHelp />
      <Reminders />
      <LiveUpdates />
      <Bell />
      <HistoryHost />
      <AccessHost />
    </DialogsProvider>
  );
}
