import { useTranslation } from 'react-i18next';
import type { AccessItem } from './api';

/** In words, and each once: the same role may let one see and edit. */
export function useReasons({ reasons }: AccessItem): string[] {
  const { t } = useTranslation();
  const said = reasons.map(({ through, role, team, record }) => {
    const way = through === 'SHARE' && team !== undefined ? 'SHARED_TEAM' : through;
    const text = t(`access.ways.${way}`, { role: role?.name ?? '', team: team?.name ?? '' });
    return record === undefined ? text : t('access.of', { record: record.name, way: text });
  });
  return [...new Set(said)];
}
