import { describe, expect, it } from 'vitest';
import { linkAddress } from './link-address';
import { isEmptyHtml, paragraphs } from './plain-text';

describe('text', () => {
  it('becomes paragraphs', () => {
    expect(paragraphs('Hello <b>\nyou\n\n\n& me')).toBe('<p>Hello &lt;b&gt;<br>you</p><p>&amp; me</p>');
  });

  it('of an emptied editor is empty', () => {
    expect(isEmptyHtml('<p></p>')).toBe(true);
    expect(isEmptyHtml('<p>&nbsp;<br></p>')).toBe(true);
    expect(isEmptyHtml('<p>x</p>')).toBe(false);
  });
});

describe('the address of a link', () => {
  it.each([
    ['example.org/a?b', 'https://example.org/a?b'],
    ['http://example.org', 'http://example.org'],
    ['ana@example.org', 'mailto:ana@example.org'],
    ['tel:+40721000000', 'tel:+40721000000'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['just words', undefined],
  ])('%s is %s', (typed, address) => expect(linkAddress(typed)).toBe(address));
});
