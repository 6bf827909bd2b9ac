import { describe, expect, it } from 'vitest';
import { choiceOf, choicesOf, conditionOf, type FilterField } from './choices';

const field = (type: FilterField['type'], operators?: string[]): FilterField => ({
  name: 'f',
  type,
  operators: operators ?? ['==', '!=', '=in=', '=out=', '=null=', '=gt=', '=ge=', '=lt=', '=le='],
  sortable: false,
});

describe('the choices of a field', () => {
  it.each(['TEXT', 'NUMBER', 'DATE', 'INSTANT', 'BOOLEAN', 'ENUM', 'REFERENCE'] as const)(
    'of type %s survive being written and read',
    (type) => {
      for (const choice of choicesOf(field(type))) {
        const typed = choice.values === 'none' ? [] : ['5'];
        const read = choiceOf(field(type), conditionOf(field(type), choice, typed));
        expect(read).toEqual({ choice, values: typed });
      }
    },
  );

  it('are only those the service takes', () => {
    expect(choicesOf(field('TEXT', ['==', '!='])).map((choice) => choice.id)).toEqual([
      'contains',
      'startsWith',
      'is',
      'isNot',
    ]);
  });

  it('show a single value of an enum as one of a list', () => {
    const read = choiceOf(field('ENUM'), { field: 'f', operator: '==', values: ['OPEN'] });
    expect(read?.choice.id).toBe('isOneOf');
    expect(read?.values).toEqual(['OPEN']);
  });

  it('know when a condition is none of theirs', () => {
    expect(
      choiceOf(field('BOOLEAN', ['==']), { field: 'f', operator: '=gt=', values: ['1'] }),
    ).toBeUndefined();
  });
});
