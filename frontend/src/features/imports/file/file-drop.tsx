import { Loader, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../imports.module.css';

export type FileDropProps = { onFile: (file: File) => void; busy: boolean };

/** A file is dropped here or chosen; the whole area is the input. */
export function FileDrop({ onFile, busy }: FileDropProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file !== null && !busy) onFile(file);
  };
  return (
    <label
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {busy ? <Loader size={32} /> : <IconFileUpload size={32} stroke={1.5} aria-hidden />}
      <Text component="span" fw={500} size="lg">
        {t(busy ? 'imports.file.reading' : 'imports.file.drop')}
      </Text>
      <Text component="span" c="dimmed">
        {t('imports.file.dropText')}
      </Text>
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={t('imports.file.choose')}
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0);
          // So that the same file, corrected, can be chosen again.
          event.currentTarget.value = '';
          if (file != null) onFile(file);
        }}
      />
    </label>
  );
}
