import { ActionIcon, Indicator, Menu, Skeleton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnread } from './read-notices';

const MANY = 9;

const NoticeList = lazy(async () => {
  const [{ NoticeList: list }, { noticeTexts }] = await Promise.all([
    import('./notice-list'),
    import('./notice-texts'),
  ]);
  await noticeTexts();
  return { default: list };
});

/** What is waiting for one, from wherever one is. */
export function Bell() {
  const { t } = useTranslation();
  const unread = useUnread();
  const label = unread === 0 ? t('shell.notifications') : t('shell.notificationsNew', { count: unread });
  return (
    <Menu position="bottom-end" width="min(360px, calc(100vw - 24px))">
      <Indicator
        inline
        size={16}
        offset={6}
        color="red.8"
        disabled={unread === 0}
        label={unread > MANY ? `${MANY}+` : unread}
      >
        <Menu.Target>
          <ActionIcon size={36} variant="subtle" color="gray" aria-label={label}>
            <IconBell size={20} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
      </Indicator>
      <Menu.Dropdown>
        <Suspense fallback={<Skeleton height={160} />}>
          <NoticeList />
        </Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
