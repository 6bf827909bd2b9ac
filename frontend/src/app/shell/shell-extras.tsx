import '@mantine/notifications/styles.css';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Reminders } from '@/features/tasks/reminders';
import { AccessHost } from '@/shared/access/access-host';
import { HistoryHost } from '@/shared/history/history-host';
import { DialogHost } from '@/shared/ui/dialog-host';
import { Bell } from '../notifications/bell';
import { LiveUpdates } from './live-updates';
import { ShortcutHelp } from './shortcut-help';

/** What nobody needs in the first moment: messages, questions, help. */
export function ShellExtras() {
  const { t } = useTranslation();
  return (
    <ModalsProvider labels={{ confirm: t('actions.confirm'), cancel: t('actions.cancel') }}>
      <DialogHost />
      <Notifications position="bottom-center" />
      <ShortcutHelp />
      <Reminders />
      <LiveUpdates />
      <Bell />
      <HistoryHost />
      <AccessHost />
    </ModalsProvider>
  );
}
