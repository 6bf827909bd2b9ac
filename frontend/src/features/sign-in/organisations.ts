import { type ApiProblem, isRecord } from '@/shared/api/problem';

export type OrganisationChoice = { slug: string; name: string };

/** The organisations a `choose-organisation` problem offers. */
export function organisationsOf(problem: ApiProblem): OrganisationChoice[] {
  const offered: unknown = problem.body.organisations;
  if (!Array.isArray(offered)) return [];
  return offered.flatMap((each: unknown) =>
    isRecord(each) && typeof each.slug === 'string' && typeof each.name === 'string'
      ? [{ slug: each.slug, name: each.name }]
      : [],
  );
}
