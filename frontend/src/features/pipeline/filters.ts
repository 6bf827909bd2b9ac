import { compileFilter, parseFilter, quote } from '@/shared/filter/rsql';

/** The member's filter within one pipeline. */
export function withinPipeline(pipelineId: string, filter: string | undefined): string {
  const own = `pipelineId==${quote(pipelineId)}`;
  const rest = compileFilter(parseFilter(filter));
  return rest === undefined ? own : `${own};${rest}`;
}

/** The member's filter narrowed by one more condition, for links from a figure to its rows. */
export function narrowed(filter: string | undefined, condition: string): string {
  const rest = compileFilter(parseFilter(filter));
  return rest === undefined ? condition : `${rest};${condition}`;
}

/** `2026-03-17` → `2026-03-01` */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}
