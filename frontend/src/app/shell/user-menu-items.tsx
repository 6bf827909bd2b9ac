import { Menu, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconLogout, IconSettings } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { signOut } from '@/shared/auth/session';
import { isLanguage, languages } from '@/shared/i18n/languages';
import { openShortcutHelp } from './shortcut-help-store';
import { useLanguageChoice } from './use-language-choice';

export function UserMenuItems() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  return (
    <>
      <Menu.Label>
        <Text fw={600} truncate>
          {me.name}
        </Text>
        <Text size="xs" truncate>
          {me.email}
        </Text>
      </Menu.Label>
      <Menu.Divider />
      <ThemeChoice />
      <LanguageItems />
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconSettings size={18} stroke={1.5} />}
        onClick={() => void navigate({ to: '/account' })}
      >
        {t('shell.account')}
      </Menu.Item>
      <Menu.Item leftSection={<IconKeyboard size={18} stroke={1.5} />} onClick={openShortcutHelp}>
        {t('shell.shortcuts')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={18} stroke={1.5} />} onClick={() => void signOut()}>
        {t('shell.signOut')}
      </Menu.Item>
    </>
  );
}

function ThemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.theme')}</Menu.Label>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('shell.theme')}
        value={colorScheme}
        onChange={(value) => setColorScheme(value)}
        data={[
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
          { value: 'auto', label: t('theme.auto') },
        ]}
      />
    </>
  );
}

function LanguageItems() {
  const { t, i18n } = useTranslation();
  const choose = useLanguageChoice();
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('shell.language')}
        value={i18n.language}
        onChange={(value) => isLanguage(value) && void choose(value)}
        data={languages.map((value) => ({ value, label: value.toUpperCase() }))}
      />
    </>
  );
}
