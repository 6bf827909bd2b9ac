import { useTranslation } from 'react-i18next';
import type { AccessItem } from './api';

/** In words, and each once: the same role may let one see and edit. */
export function useReasons({ reasons }: AccessItem): string[] {
  const { t } = useTranslation();
  const said = reasons.map(({ through, role, team }) => {
    const way = through === 'SHARE' && team !== undefined ? 'SHARED_TEAM' : through;
    return t(`access.ways.${way}`, { role: role?.name ?? '', team: team?.name ?? '' });
  });
  return [...new Set(said)];
}
