import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pasted, SafeHtml, sanitised } from './safe-html';

describe('a body', () => {
  it('shows its text and opens its links elsewhere', () => {
    render(<SafeHtml html='<p>Call <a href="https://example.org">us</a></p>' />);
    const link = screen.getByRole('link', { name: 'us' });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<p style="position:fixed" onclick="alert(1)">x</p>',
  ])('loses what could do harm: %s', (html) => {
    expect(sanitised(html)).not.toMatch(/script|onerror|onclick|style|<img/i);
  });

  it('keeps cells apart when a table is pasted', () => {
    const body = document.createElement('div');
    body.innerHTML = pasted('<table><tr><td>Flour</td>\n<td onclick="x()">12</td></tr></table>');
    expect(body.textContent?.replace(/\s+/g, ' ')).toBe('Flour 12');
    expect(body.innerHTML).not.toContain('onclick');
  });
});
