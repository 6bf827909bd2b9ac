import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InteractionType } from './api';
import { allTypes } from './interaction-types';

export type TypeFilterProps = { value: InteractionType[]; onChange: (types: InteractionType[]) => void };

export function TypeFilter({ value, onChange }: TypeFilterProps) {
  const { t } = useTranslation();
  return (
    <Group gap={6} role="group" aria-label={t('interactions.show')}>
      <Chip size="xs" checked={value.length === 0} onChange={() => onChange([])}>
        {t('interactions.all')}
      </Chip>
      <Chip.Group
        multiple
        value={value}
        onChange={(chosen) => onChange(allTypes.filter((each) => chosen.includes(each)))}
      >
        {allTypes.map((type) => (
          <Chip key={type} size="xs" value={type}>
            {t(`interactions.types.${type}`)}
          </Chip>
        ))}
      </Chip.Group>
    </Group>
  );
}
