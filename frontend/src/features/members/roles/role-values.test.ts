import { describe, expect, it } from 'vitest';
import type { Role } from '../api';
import { backTo, roleValues, toNewRole, toRolePatch } from './role-values';

const role: Role = {
  id: '1',
  version: 3,
  key: 'reader',
  name: 'Lecteur',
  names: { en: 'Reader', fr: 'Lecteur' },
  permissions: { 'customers:read': 'ORGANISATION', 'tickets:read': 'TEAM' },
  fields: { 'customers.annualRevenue': 'HIDDEN' },
  can: ['edit'],
};

describe('values of a role', () => {
  it('are in the language of the one who edits', () => {
    expect(roleValues(role, 'en').name).toBe('Reader');
    expect(roleValues(role, 'ro').name).toBe('Lecteur');
  });

  it('become a patch of what differs, null for what is taken away', () => {
    const values = roleValues(role, 'fr');
    expect(toRolePatch(role, values, 'fr')).toEqual({});
    expect(
      toRolePatch(
        role,
        {
          name: 'Visiteur ',
          permissions: { ...values.permissions, 'tickets:read': null },
          fields: { 'customers.annualRevenue': null, 'customers.industry': 'READ_ONLY' },
        },
        'fr',
      ),
    ).toEqual({
      names: { fr: 'Visiteur' },
      permissions: { 'tickets:read': null },
      fields: { 'customers.annualRevenue': null, 'customers.industry': 'READ_ONLY' },
    });
  });

  it('become a new role without what grants nothing', () => {
    expect(
      toNewRole(
        {
          name: ' Audit ',
          permissions: { 'customers:read': 'OWN', 'tags:read': null },
          fields: { 'members.email': 'HIDDEN', 'tickets.type': null },
        },
        'en',
      ),
    ).toEqual({
      names: { en: 'Audit' },
      permissions: { 'customers:read': 'OWN' },
      fields: { 'members.email': 'HIDDEN' },
    });
  });

  it('can be brought back whole', () => {
    const after: Role = {
      ...role,
      names: { en: 'Guest' },
      permissions: { 'customers:read': 'OWN', 'tags:read': 'OWN' },
      fields: {},
    };
    expect(backTo(role, after)).toEqual({
      names: { en: 'Reader', fr: 'Lecteur' },
      permissions: { 'customers:read': 'ORGANISATION', 'tickets:read': 'TEAM', 'tags:read': null },
      fields: { 'customers.annualRevenue': 'HIDDEN' },
    });
  });
});
