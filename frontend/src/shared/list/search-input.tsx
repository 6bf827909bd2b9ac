import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './list-page.module.css';

const PAUSE_MS = 250;

/** Searches when typing pauses; follows the URL when somebody goes back. */
export function SearchInput({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), PAUSE_MS);
  };
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={t('filters.searchList')}
      placeholder={t('filters.searchList')}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      rightSection={
        text === '' ? null : (
          <CloseButton size="sm" aria-label={t('actions.clear')} onClick={() => type('')} />
        )
      }
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
