import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Import, savedMappings } from '../api';
import type { ImportEdit } from '../use-import-edit';
import { SaveMappingButton } from './save-mapping-button';

/** A mapping kept from an earlier file is laid over this one; this one is kept for the next. */
export function SavedMappings({ record, edit }: { record: Import; edit: ImportEdit }) {
  const { t } = useTranslation();
  const { data: saved = [] } = useQuery(savedMappings(record.target ?? ''));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Group align="flex-end" gap="sm">
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
      <SaveMappingButton record={record} saved={saved} onSaved={setChosen} />
    </Group>
  );
}
