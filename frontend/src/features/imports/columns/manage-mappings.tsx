import { ActionIcon, Group, Text } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '@/shared/ui/modal';
import type { SavedMapping } from '../api';
import classes from '../imports.module.css';
import { MappingMenu } from './mapping-menu';

export type ManageMappingsProps = { saved: readonly SavedMapping[]; onDeleted: (id: string) => void };

/** All mappings that are kept, to call them otherwise or forget them without laying them over this file. */
export function ManageMappings({ saved, onDeleted }: ManageMappingsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const changeable = saved.filter(({ can }) => can.includes('edit'));
  if (changeable.length === 0 && !open) return null;
  return (
    <>
      <ActionIcon size={36} aria-label={t('imports.mappings.manage')} onClick={() => setOpen(true)}>
        <IconSettings size={18} />
      </ActionIcon>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('imports.mappings.manage')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        {changeable.length === 0 && <Text c="dimmed">{t('imports.mappings.noneLeft')}</Text>}
        <ul className={classes.mappings}>
          {changeable.map((each) => (
            <Group key={each.id} component="li" justify="space-between" wrap="nowrap">
              <Text truncate title={each.name}>
                {each.name}
              </Text>
              <MappingMenu saved={each} onDeleted={() => onDeleted(each.id)} />
            </Group>
          ))}
        </ul>
      </Modal>
    </>
  );
}
