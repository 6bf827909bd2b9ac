import { ActionIcon, Indicator, Popover, Skeleton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { noticeTexts } from './notice-texts';
import { useNotices } from './use-notices';

const MANY = 9;

const NoticeList = lazy(async () => {
  const [{ NoticeList: list }] = await Promise.all([import('./notice-list'), noticeTexts()]);
  return { default: list };
});

/** What is waiting for one, from wherever one is: comes after the page into the place the top bar keeps for it. */
export function Bell() {
  const place = document.getElementById('bell');
  return place === null ? null : createPortal(<BellButton />, place);
}

export function BellButton() {
  const { t } = useTranslation();
  const { notices, isNew } = useNotices();
  const [opened, setOpened] = useState(false);
  const unread = notices?.filter(isNew).length ?? 0;
  const label = unread === 0 ? t('shell.notifications') : t('shell.notificationsNew', { count: unread });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width="min(360px, calc(100vw - 24px))"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator
        inline
        size={16}
        offset={6}
        color="red.8"
        disabled={unread === 0}
        label={unread > MANY ? `${MANY}+` : unread}
      >
        <Popover.Target>
          <ActionIcon
            size={36}
            variant="subtle"
            color="gray"
            aria-label={label}
            onClick={() => setOpened(!opened)}
          >
            <IconBell size={20} stroke={1.5} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="xs" aria-label={t('shell.notifications')}>
        <Suspense fallback={<Skeleton height={160} />}>
          <NoticeList onChosen={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
