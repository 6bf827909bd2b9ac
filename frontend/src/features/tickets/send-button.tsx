import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message, TicketStatus } from './api';
import classes from './inbox.module.css';

export type SendButtonProps = {
  kind: Message['kind'];
  sending: boolean;
  onSend: (status?: TicketStatus) => void;
};

const others = ['OPEN', 'SOLVED'] as const;

/** A reply leaves the ticket waiting for the customer, unless one says otherwise. */
export function SendButton({ kind, sending, onSend }: SendButtonProps) {
  const { t } = useTranslation();
  const reply = kind === 'REPLY';
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="xs" c="dimmed" className={classes.roomyOnly}>
        {t(`tickets.hint.${kind}`)}
      </Text>
      <Group gap={2} wrap="nowrap" ml="auto">
        <Button
          size="xs"
          autoContrast
          color={kind === 'NOTE' ? 'yellow.5' : undefined}
          variant={kind === 'INCOMING' ? 'default' : 'filled'}
          loading={sending}
          onClick={() => onSend()}
        >
          {t(`tickets.send.${kind}`)}
        </Button>
        {reply && (
          <Menu position="top-end">
            <Menu.Target>
              <ActionIcon variant="filled" color="accent" size={30} aria-label={t('tickets.sendOtherwise')}>
                <IconChevronDown size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((status) => (
                <Menu.Item key={status} onClick={() => onSend(status)}>
                  {t(`tickets.sendAs.${status}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Group>
  );
}
