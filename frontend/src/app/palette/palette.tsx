import { Loader, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/shared/api/client';
import { Modal } from '@/shared/ui/modal';
import { useProblemText } from '@/shared/ui/problem-text';
import classes from './palette.module.css';
import { hitItems, matchingCommands, type PaletteItem, useCommands } from './palette-items';
import { PaletteList } from './palette-list';
import { palette } from './palette-store';

/** Everything from the keyboard: find a record, go somewhere, begin something. */
export function Palette() {
  const { t } = useTranslation();
  const opened = palette.useIsOn();
  return (
    <Modal
      opened={opened}
      onClose={() => palette.set(false)}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12dvh"
      aria-label={t('shell.search')}
    >
      <PaletteBody />
    </Modal>
  );
}

function PaletteBody() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 150);
  const hits = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/search', { params: { query: { q: asked, limit: 10 } }, signal })),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = asked.length > 1 ? hitItems(hits.data?.items ?? [], t) : [];
  const items = [...found, ...matchingCommands(useCommands(), text)];
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    palette.set(false);
    if (item.href === undefined) item.run?.();
    else void navigate({ href: item.href });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      setActive((active + step + items.length) % items.length);
    }
    if (event.key === 'Enter') choose(items[active]);
  };
  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        className={classes.input}
        leftSection={hits.isFetching ? <Loader size={16} /> : <IconSearch size={18} />}
        placeholder={t('palette.placeholder')}
        aria-label={t('shell.search')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={items[active] === undefined ? undefined : `palette-${active}`}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {hits.isError && (
        <Text c="red" px="md" pb="xs" role="alert">
          {problemText(hits.error).title}
        </Text>
      )}
      <PaletteList items={items} active={active} onActive={setActive} onChoose={choose} />
    </>
  );
}
