import { Group, Kbd, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegisteredShortcuts } from '@/shared/shortcuts/use-shortcuts';
import { Modal } from '@/shared/ui/modal';
import { modKey } from './mod-key';
import { shortcutHelp } from './shortcut-help-store';

export function ShortcutHelp() {
  const { t } = useTranslation();
  const opened = shortcutHelp.useIsOn();
  const shortcuts = useRegisteredShortcuts();
  const all = [{ keys: `${modKey} K`, label: t('shell.search') }, ...shortcuts];
  return (
    <Modal
      opened={opened}
      onClose={() => shortcutHelp.set(false)}
      title={t('shell.shortcuts')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack gap="xs">
        {all.map((each) => (
          <Group key={`${each.keys}${each.label}`} justify="space-between" wrap="nowrap">
            <Text>{each.label}</Text>
            <Group gap={4} wrap="nowrap">
              {each.keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
