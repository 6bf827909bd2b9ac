import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './palette.module.css';
import type { PaletteItem } from './palette-items';

export type PaletteListProps = {
  items: PaletteItem[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (item: PaletteItem) => void;
};

export function PaletteList({ items, active, onActive, onChoose }: PaletteListProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.getElementById(`palette-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className={classes.list} id="palette-list" role="listbox" aria-label={t('palette.results')}>
      {items.length === 0 && (
        <Text c="dimmed" p="md" role="status">
          {t('palette.nothing')}
        </Text>
      )}
      {items.map((item, index) => (
        <div key={item.key} role="presentation">
          {items[index - 1]?.group !== item.group && (
            <div className={classes.group} role="presentation">
              {item.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes the keys */}
          <div
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.item}
            onMouseMove={() => onActive(index)}
            onClick={() => onChoose(item)}
          >
            <item.icon size={18} stroke={1.5} aria-hidden />
            <span className={classes.label}>{item.label}</span>
            {item.hint !== undefined && <span className={classes.hint}>{item.hint}</span>}
          </div>
        </div>
      ))}
    </div>
  );
}
