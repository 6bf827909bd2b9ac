import { expect, it } from 'vitest';
import type { Team } from './api';
import { teamTree } from './team-tree';

const team = (id: string, parent?: string): Team => ({
  id,
  version: 1,
  name: id,
  members: [],
  can: [],
  ...(parent === undefined ? {} : { parent: { id: parent, name: parent } }),
});

it('shows teams under their parents, and none twice or never', () => {
  const teams = [team('west', 'all'), team('all'), team('lost', 'gone'), team('a', 'b'), team('b', 'a')];
  expect(teamTree(teams).map(({ team: { id }, depth }) => [id, depth])).toEqual([
    ['all', 0],
    ['west', 1],
    ['lost', 0],
    ['a', 0],
    ['b', 0],
  ]);
});
