import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemLine } from '@/shared/ui/problem-line';
import { type Import, savedMappings } from '../api';
import type { ImportEdit } from '../use-import-edit';
import { ManageMappings } from './manage-mappings';
import { SaveMappingButton } from './save-mapping-button';

/** A mapping kept from an earlier file is laid over this one; this one is kept for the next. */
export function SavedMappings({ record, edit }: { record: Import; edit: ImportEdit }) {
  const { t } = useTranslation();
  const list = useQuery(savedMappings(record.target ?? ''));
  const saved = list.data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Group align="flex-end" gap="sm">
      {list.isError && <ProblemLine error={list.error} onRetry={list.refetch} />}
      {saved.length > 0 && (
        <Select
          label={t('imports.mappings.use')}
          placeholder={t('imports.mappings.none')}
          data={saved.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            if (id !== null) void edit.save({ mappingId: id });
          }}
          allowDeselect={false}
        />
      )}
      <ManageMappings saved={saved} onDeleted={(id) => id === chosen && setChosen(null)} />
      <SaveMappingButton record={record} saved={saved} onSaved={setChosen} />
    </Group>
  );
}
