import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useMoreBeside } from './use-more-beside';

function box(width: number, content: number): HTMLElement {
  const element = document.createElement('div');
  Object.defineProperty(element, 'clientWidth', { value: width });
  Object.defineProperty(element, 'scrollWidth', { value: content });
  return element;
}

it('tells of columns out of sight until one has scrolled to the last', () => {
  const element = box(800, 1000);
  const { result } = renderHook(() => useMoreBeside({ current: element }, 1000));
  expect(result.current).toBe(true);

  act(() => {
    element.scrollLeft = 200;
    element.dispatchEvent(new Event('scroll'));
  });
  expect(result.current).toBe(false);
});

it('tells of none where all fit', () => {
  const element = box(800, 800);
  expect(renderHook(() => useMoreBeside({ current: element }, 800)).result.current).toBe(false);
});
