import { describe, expect, it } from 'vitest';
import { createFormats, todayIn } from './format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const bucharest = createFormats('ro', 'Europe/Bucharest');
const paris = createFormats('fr', 'Europe/Paris');

describe('formats', () => {
  it('keep a date the same day everywhere', () => {
    expect(createFormats('en', 'Pacific/Auckland').date('2026-03-01')).toBe('1 Mar 2026');
    expect(createFormats('en', 'America/Los_Angeles').date('2026-03-01')).toBe('1 Mar 2026');
  });

  it('show an instant in the time zone of the member', () => {
    expect(bucharest.time('2026-01-15T22:30:00Z')).toBe('00:30');
    expect(plain(bucharest.date('2026-01-15T22:30:00Z'))).toBe('16 ian. 2026');
  });

  it('write money as people do', () => {
    expect(plain(paris.money({ amount: '1250.00', currency: 'EUR' }))).toBe('1 250,00 €');
    expect(plain(paris.shortMoney({ amount: '1250.00', currency: 'EUR' }))).toBe('1 250 €');
    expect(plain(bucharest.money({ amount: '-3.5', currency: 'RON' }))).toBe('-3,50 RON');
  });

  it('write per cent from a number between 0 and 100', () => {
    expect(plain(paris.percent(12.5))).toBe('12,5 %');
  });

  it('say how long ago', () => {
    const now = Date.parse('2026-03-10T12:00:00Z');
    expect(paris.relative('2026-03-09T12:00:00Z', now)).toBe('hier');
    expect(bucharest.relative('2026-03-10T12:42:00Z', now)).toBe('peste 42 de minute');
    expect(paris.relative('2026-03-10T11:59:50Z', now)).toBe('maintenant');
  });

  it('know what day it is elsewhere', () => {
    const now = new Date('2026-03-01T23:30:00Z');
    expect(todayIn('Europe/Bucharest', now)).toBe('2026-03-02');
    expect(todayIn('America/New_York', now)).toBe('2026-03-01');
  });
});
