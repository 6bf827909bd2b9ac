import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../api';
import type { ImportEdit } from '../use-import-edit';

/** Saved when one has finished typing, not at each letter. */
export function SourceInput({ record, edit }: { record: Import; edit: ImportEdit }) {
  const { t } = useTranslation();
  const { mapping } = record;
  const [source, setSource] = useState(mapping.source);
  const keep = () => {
    const name = source.trim();
    if (name === '') setSource(mapping.source);
    else if (name !== mapping.source) void edit.save({ mapping: { ...mapping, source: name } });
  };
  return (
    <TextInput
      label={t('imports.columns.source')}
      description={t('imports.columns.sourceText')}
      maw={480}
      maxLength={100}
      value={source}
      onChange={(event) => setSource(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}
