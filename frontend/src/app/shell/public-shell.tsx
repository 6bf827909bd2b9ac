import { Group, SegmentedControl, Title } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { speak } from '@/shared/i18n/i18n';
import { isLanguage, languageNames, languages } from '@/shared/i18n/languages';
import classes from './public-shell.module.css';

export function PublicShell() {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <Group gap="sm" mb="lg">
          <img src="/favicon.svg" alt="" width={32} height={32} />
          <Title order={1} size="h1">
            Rapport
          </Title>
        </Group>
        <Outlet />
      </main>
      <SegmentedControl
        size="xs"
        aria-label={t('shell.language')}
        value={i18n.language}
        onChange={(value) => {
          if (isLanguage(value)) void speak(value);
        }}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </div>
  );
}
