import { describe, expect, it } from 'vitest';
import { isTyping, matchSequence } from './sequence';

const keys = (text: string, step = 100) => text.split(' ').map((key, index) => ({ key, at: index * step }));

describe('shortcuts', () => {
  it('match keys one after the other', () => {
    expect(matchSequence(keys('g c'), ['g c', 'g h', 'c'])).toBe('g c');
    expect(matchSequence(keys('x c'), ['g c', 'c'])).toBe('c');
    expect(matchSequence(keys('g'), ['g c'])).toBeUndefined();
  });

  it('forget keys pressed long before', () => {
    expect(matchSequence(keys('g c', 2000), ['g c'])).toBeUndefined();
  });

  it('leave typing alone', () => {
    expect(isTyping(document.createElement('input'))).toBe(true);
    expect(isTyping(document.createElement('div'))).toBe(false);
  });
});
