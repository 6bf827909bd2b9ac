import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconHistory, IconLink } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccessMenuItem } from '@/shared/access/access-menu-item';
import { HistoryMenuItem } from '@/shared/history/history-menu-item';
import { openHistory } from '@/shared/history/open-history';
import { usePageActions } from '@/shared/shortcuts/page-actions';
import { notifyDone, notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { archiveCustomer, type Customer, rememberCustomer, restoreCustomer } from './api';
import { customerPaths } from './paths';

export function CustomerMenu({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { archive, restore } = useArchiving(customer);
  const copyLink = async () => {
    await navigator.clipboard.writeText(globalThis.location.origin + customerPaths.record(customer.id));
    notifyDone(t('customers.linkCopied'));
  };
  const { id, name, can } = customer;
  usePageActions(name, [
    { key: 'link', label: t('customers.copyLink'), icon: IconLink, run: copyLink },
    {
      key: 'history',
      label: t('history.open'),
      icon: IconHistory,
      run: () => openHistory({ resource: 'customers', id, name }),
    },
    ...(can.includes('archive')
      ? [{ key: 'archive', label: t('actions.archive'), icon: IconArchive, run: archive }]
      : []),
    ...(can.includes('restore')
      ? [{ key: 'restore', label: t('actions.restore'), icon: IconArchiveOff, run: restore }]
      : []),
  ]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t('actions.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink size={18} stroke={1.5} />} onClick={() => void copyLink()}>
          {t('customers.copyLink')}
        </Menu.Item>
        <HistoryMenuItem resource="customers" id={customer.id} name={customer.name} />
        <AccessMenuItem resource="customers" of={customer} />
        {customer.can.includes('archive') && (
          <Menu.Item leftSection={<IconArchive size={18} stroke={1.5} />} onClick={() => void archive()}>
            {t('actions.archive')}
          </Menu.Item>
        )}
        {customer.can.includes('restore') && (
          <Menu.Item leftSection={<IconArchiveOff size={18} stroke={1.5} />} onClick={() => void restore()}>
            {t('actions.restore')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function useArchiving({ id, name }: Customer) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const attempt = async (work: () => Promise<Customer>, then?: () => void) => {
    try {
      await rememberCustomer(queryClient, await work());
      then?.();
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
  const archive = (): Promise<void> =>
    attempt(
      () => archiveCustomer(id),
      () => notifyUndo({ message: t('customers.archivedNamed', { name }), undo: restore }),
    );
  const restore = (): Promise<void> =>
    attempt(
      () => restoreCustomer(id),
      () => notifyUndo({ message: t('customers.restoredNamed', { name }), undo: archive }),
    );
  return { archive, restore };
}
