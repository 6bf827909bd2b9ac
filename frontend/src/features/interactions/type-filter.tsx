import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineChoice } from './api';
import { allTypes } from './interaction-types';

export type TypeFilterProps = { value: TimelineChoice; onChange: (shown: TimelineChoice) => void };

export function TypeFilter({ value, onChange }: TypeFilterProps) {
  const { t } = useTranslation();
  const { types, archived } = value;
  return (
    <Group gap={6} role="group" aria-label={t('interactions.show')}>
      <Chip
        size="xs"
        checked={types.length === 0 && !archived}
        onChange={() => onChange({ types: [], archived: false })}
      >
        {t('interactions.all')}
      </Chip>
      <Chip.Group
        multiple
        value={[...types]}
        onChange={(chosen) => onChange({ archived, types: allTypes.filter((each) => chosen.includes(each)) })}
      >
        {allTypes.map((type) => (
          <Chip key={type} size="xs" value={type}>
            {t(`interactions.types.${type}`)}
          </Chip>
        ))}
      </Chip.Group>
      <Chip size="xs" checked={archived} onChange={() => onChange({ types, archived: !archived })}>
        {t('interactions.takenOff')}
      </Chip>
    </Group>
  );
}
