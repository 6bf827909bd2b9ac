import { describe, expect, it } from 'vitest';
import { compileFilter, type FilterPart, parseFilter } from './rsql';

describe('the filter language', () => {
  it.each<[string, FilterPart[]]>([
    ['status==OPEN', [{ field: 'status', operator: '==', values: ['OPEN'] }]],
    [
      'status==OPEN;amount=ge=1000',
      [
        { field: 'status', operator: '==', values: ['OPEN'] },
        { field: 'amount', operator: '=ge=', values: ['1000'] },
      ],
    ],
    ['stageId=in=(a,b)', [{ field: 'stageId', operator: '=in=', values: ['a', 'b'] }]],
    [
      'name=="Ștefan; (Cluj), \\"nr. 1\\" \\\\"',
      [{ field: 'name', operator: '==', values: ['Ștefan; (Cluj), "nr. 1" \\'] }],
    ],
    ['name==*pop*', [{ field: 'name', operator: '==', values: ['*pop*'] }]],
    ['createdAt=ge=-7d', [{ field: 'createdAt', operator: '=ge=', values: ['-7d'] }]],
    ['customerId=null=true', [{ field: 'customerId', operator: '=null=', values: ['true'] }]],
    ['tagId=in=("a b","c,d")', [{ field: 'tagId', operator: '=in=', values: ['a b', 'c,d'] }]],
  ])('reads %s and writes it back', (text, parts) => {
    expect(parseFilter(text)).toEqual(parts);
    expect(compileFilter(parts)).toBe(text);
  });

  it('understands the words and signs other programs write', () => {
    expect(compileFilter(parseFilter("a=='x y' and b>=3"))).toBe('a=="x y";b=ge=3');
  });

  it('keeps what it cannot show as it stands', () => {
    const alternatives = 'status==OPEN,status==NEW';
    expect(parseFilter(alternatives)).toEqual([{ raw: alternatives }]);
    expect(parseFilter('(a==1,b==2);c==3')).toEqual([
      { raw: '(a==1,b==2)' },
      { field: 'c', operator: '==', values: ['3'] },
    ]);
  });

  it('puts alternatives in parentheses when a condition joins them', () => {
    const parts: FilterPart[] = [{ raw: 'a==1,b==2' }, { field: 'c', operator: '==', values: ['3'] }];
    expect(compileFilter(parts)).toBe('(a==1,b==2);c==3');
  });

  it('writes a list of one as a plain comparison and an empty list not at all', () => {
    expect(compileFilter([{ field: 'a', operator: '=in=', values: ['x'] }])).toBe('a==x');
    expect(compileFilter([{ field: 'a', operator: '=out=', values: ['x'] }])).toBe('a!=x');
    expect(compileFilter([{ field: 'a', operator: '=in=', values: [] }])).toBeUndefined();
  });

  it('has nothing to say about no filter', () => {
    expect(parseFilter(undefined)).toEqual([]);
    expect(parseFilter('  ')).toEqual([]);
    expect(compileFilter([])).toBeUndefined();
  });
});
