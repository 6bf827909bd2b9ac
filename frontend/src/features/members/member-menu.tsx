import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconMailForward, IconShieldOff, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HistoryMenuItem } from '@/shared/history/history-menu-item';
import type { Member } from './api';
import { useMemberActions } from './use-member-actions';

export function MemberMenu({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { deactivate, reactivate, invite, resetFactor } = useMemberActions(member);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('members.actionsFor', { name: member.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {member.can.includes('invite') && (
          <Menu.Item leftSection={<IconMailForward size={18} stroke={1.5} />} onClick={() => void invite()}>
            {t(member.state === 'INVITED' ? 'members.inviteAgain' : 'members.sendInvitation')}
          </Menu.Item>
        )}
        {member.can.includes('reset-second-factor') && (
          <Menu.Item leftSection={<IconShieldOff size={18} stroke={1.5} />} onClick={resetFactor}>
            {t('members.resetFactor')}
          </Menu.Item>
        )}
        {member.can.includes('deactivate') && (
          <Menu.Item leftSection={<IconUserOff size={18} stroke={1.5} />} onClick={() => void deactivate()}>
            {t('members.deactivate')}
          </Menu.Item>
        )}
        {member.can.includes('reactivate') && (
          <Menu.Item leftSection={<IconUserCheck size={18} stroke={1.5} />} onClick={() => void reactivate()}>
            {t('members.reactivate')}
          </Menu.Item>
        )}
        <HistoryMenuItem resource="members" id={member.id} name={member.name} />
      </Menu.Dropdown>
    </Menu>
  );
}
