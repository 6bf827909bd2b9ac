import { Group, Title } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { speak } from '@/shared/i18n/i18n';
import { languageNames, languages } from '@/shared/i18n/languages';
import classes from './public-shell.module.css';

export function PublicShell() {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <Group gap="sm" mb="lg">
          <img src="/favicon.svg" alt="" width={32} height={32} />
          <Title order={1}>Rapport</Title>
        </Group>
        <Outlet />
      </main>
      <fieldset className={classes.languages} aria-label={t('shell.language')}>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            className={classes.language}
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => void speak(language)}
          >
            {languageNames[language]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
