import { ActionIcon, Popover, Stack, TextInput } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages, toLanguage } from '@/shared/i18n/languages';
import { type Names, nameIn } from '@/shared/lib/names';

export type NamesInputProps = {
  label: string;
  value: Names;
  onChange: (names: Names) => void;
  error?: ReactNode;
  /** The label is heard, not seen. */
  quiet?: boolean;
};

/** A name in the member's language, and behind one press in the others. */
export function NamesInput({ label, value, onChange, error, quiet = false }: NamesInputProps) {
  const { t, i18n } = useTranslation();
  const own = toLanguage(i18n.language) ?? 'en';
  const others = languages.filter((language) => language !== own);
  const missing = others.filter((language) => !value[language]?.trim()).length;
  const set = (language: string, name: string) => onChange({ ...value, [language]: name });
  return (
    <TextInput
      {...(quiet ? { 'aria-label': label } : { label })}
      value={value[own] ?? ''}
      placeholder={nameIn(value, own)}
      onChange={(event) => set(own, event.currentTarget.value)}
      error={error}
      maxLength={100}
      rightSection={
        <Popover width={280} position="bottom-end" withArrow trapFocus shadow="md">
          <Popover.Target>
            <ActionIcon
              aria-label={t('forms.otherLanguages', { name: label })}
              color={missing > 0 ? 'orange' : 'gray'}
            >
              <IconLanguage size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="xs">
              {others.map((language) => (
                <TextInput
                  key={language}
                  size="xs"
                  // Escape closes this alone, not the drawer below.
                  data-mantine-stop-propagation
                  label={languageNames[language]}
                  value={value[language] ?? ''}
                  placeholder={value[own] ?? ''}
                  maxLength={100}
                  onChange={(event) => set(language, event.currentTarget.value)}
                />
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
