import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Names } from '@/shared/lib/names';
import { type Outcome, pipelineList } from '../api';

/** What "won" and "lost" are called here already, so that a second pipeline speaks like the first one. */
export function useEndNames(): { won: Names; lost: Names } {
  const { t, i18n } = useTranslation();
  const pipelines = useQuery(pipelineList).data?.items ?? [];
  const named = (outcome: Outcome): Names =>
    pipelines.flatMap(({ stages }) => stages).find((stage) => stage.outcome === outcome)?.names ?? {
      [i18n.language]: t(`values.opportunities.outcome.${outcome}`),
    };
  return { won: named('WON'), lost: named('LOST') };
}
