import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFormats } from '@/shared/lib/format';
import { historyTexts } from './history-texts';
import { sameValue } from './values';
import { createWords } from './words';

const wordsOf = (resource: string) =>
  createWords(resource, i18next.t, createFormats('en', 'Europe/Bucharest'));

describe('words of the journal', () => {
  beforeAll(historyTexts);

  it('name fields as forms do, and lists as nothing else does', () => {
    const { field } = wordsOf('customers');
    expect(['name', 'owner', 'contactPoints', 'tags', 'annualRevenue'].map(field)).toEqual([
      'Name',
      'Owner',
      'Contact details',
      'Tags',
      'Annual revenue',
    ]);
  });

  it('say values in the form of their kind', () => {
    const { value } = wordsOf('customers');
    expect(value('lifecycle', 'PROSPECT')).toBe('Prospect');
    expect(value('owner', { id: '1', name: 'Ana' })).toBe('Ana');
    expect(value('annualRevenue', { amount: '12.50', currency: 'EUR' })).toBe('€12.50');
    expect(value('language', 'fr')).toBe('French');
    expect(value('foundedYear', 1999)).toBe('1999');
    expect(value('archivedAt', '2026-03-01T10:00:00Z')).toBe('1 Mar 2026, 12:00');
    expect(value('industry', undefined)).toBe('nothing');
    expect(value('body', '<p>One</p><p>two &amp; three</p>')).toBe('One two & three');
    expect(value('name', 'Zéphyr <b>Café</b>')).toBe('Zéphyr <b>Café</b>');
  });

  it('tell an item of a list by what it is known by', () => {
    const { value } = wordsOf('customers');
    expect(value('contactPoints', { id: '1', type: 'EMAIL', value: 'a@x.example', primary: true })).toBe(
      'E-mail address a@x.example · Main: Yes',
    );
    expect(wordsOf('tickets').value('notes', { id: '1', body: '<p>They are right</p>' })).toBe(
      'They are right',
    );
    expect(value('externalIds', { source: 'erp', externalId: '7' })).toBe('System: erp · Id: 7');
    expect(wordsOf('opportunities').value('lines', { product: { id: 'p', name: 'Oven' }, quantity: 2 })).toBe(
      'Oven · Quantity: 2',
    );
  });

  it('tell what a webhook tells of as its form does', () => {
    i18next.addResourceBundle(
      'en',
      'translation',
      {
        webhooks: { happenings: { changed: '{{what}}: changed' } },
        roles: { resources: { customers: 'Customers' } },
      },
      true,
    );
    const { value } = wordsOf('webhooks');
    expect(value('events', ['customers.changed', 'odd.thing'])).toBe('Customers: changed, odd.thing');
  });
});

it('knows the same value whatever the order of its members', () => {
  expect(sameValue({ a: 1, b: [1, 2] }, { b: [2, 1], a: 1 })).toBe(true);
  expect(sameValue({ a: 1 }, { a: 2 })).toBe(false);
  expect(sameValue('', undefined)).toBe(true);
});
