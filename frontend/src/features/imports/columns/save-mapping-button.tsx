import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import, SavedMapping } from '../api';
import { SaveMappingDialog } from './save-mapping-dialog';

export type SaveMappingButtonProps = {
  record: Import;
  saved: readonly SavedMapping[];
  onSaved?: (id: string) => void;
};

/** Keeps what was said of this file for the next one. */
export function SaveMappingButton({ record, saved, onSaved }: SaveMappingButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconDeviceFloppy size={16} />} onClick={() => setOpen(true)}>
        {t('imports.mappings.save')}
      </Button>
      {open && (
        <SaveMappingDialog
          record={record}
          saved={saved}
          onSaved={(id) => {
            setOpen(false);
            onSaved?.(id);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
