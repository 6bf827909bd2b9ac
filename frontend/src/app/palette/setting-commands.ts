import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '@/shared/i18n/languages';
import { useLanguageChoice } from '../shell/use-language-choice';
import type { PaletteItem } from './palette-items';

const themes = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const;

/** Theme and language, but for those one has. */
export function useSettingCommands(): PaletteItem[] {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const speak = useLanguageChoice();
  const group = t('palette.commands');
  return [
    ...themes
      .filter(({ scheme }) => scheme !== colorScheme)
      .map(({ scheme, icon }) => ({
        key: `theme-${scheme}`,
        group,
        label: t('palette.setting', { name: t('shell.theme'), value: t(`theme.${scheme}`) }),
        icon,
        run: () => setColorScheme(scheme),
      })),
    ...languages
      .filter((language) => language !== i18n.language)
      .map((language) => ({
        key: `language-${language}`,
        group,
        label: t('palette.setting', { name: t('shell.language'), value: languageNames[language] }),
        icon: IconLanguage,
        run: () => void speak(language),
      })),
  ];
}
