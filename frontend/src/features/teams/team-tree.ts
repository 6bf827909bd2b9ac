import type { Team } from './api';

export type TeamLine = { team: Team; depth: number };

/** Teams under the teams they belong to; one whose parent is missing, or that circles, still shows. */
export function teamTree(teams: readonly Team[]): TeamLine[] {
  const ids = new Set(teams.map((team) => team.id));
  const shown = new Set<string>();
  const under = (parent: string | undefined, depth: number): TeamLine[] =>
    teams
      .filter(
        (team) =>
          (team.parent !== undefined && ids.has(team.parent.id) ? team.parent.id : undefined) === parent,
      )
      .flatMap((team) => {
        if (shown.has(team.id)) return [];
        shown.add(team.id);
        return [{ team, depth }, ...under(team.id, depth + 1)];
      });
  const lines = under(undefined, 0);
  return [...lines, ...teams.filter((team) => !shown.has(team.id)).map((team) => ({ team, depth: 0 }))];
}
