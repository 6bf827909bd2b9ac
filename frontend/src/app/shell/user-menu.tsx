import { ActionIcon, Avatar, Menu, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';

const load = () => import('./user-menu-items');
const UserMenuItems = lazy(() => load().then((module) => ({ default: module.UserMenuItems })));

export function UserMenu() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon
          size={36}
          radius="xl"
          variant="transparent"
          aria-label={t('shell.userMenu', { name: me.name })}
          onPointerEnter={() => void load()}
        >
          <Avatar size={32} radius="xl" name={me.name} color="accent" alt="" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Suspense fallback={<Skeleton height={240} />}>
          <UserMenuItems />
        </Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
