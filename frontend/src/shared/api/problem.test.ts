import { describe, expect, it } from 'vitest';
import { ApiProblem, fieldErrors, fieldOfPointer } from './problem';

describe('a problem', () => {
  it('says what the service said', () => {
    const problem = new ApiProblem(422, {
      type: '/problems/invalid',
      title: 'Some fields are not right',
      requestId: 'r1',
      errors: [
        { pointer: '/contactPoints/0/value', code: 'invalid', message: 'Not a phone number' },
        'nonsense',
      ],
    });
    expect(problem).toMatchObject({ slug: 'invalid', title: 'Some fields are not right', requestId: 'r1' });
    expect(fieldErrors(problem)).toEqual({ 'contactPoints.0.value': 'Not a phone number' });
  });

  it('is made from an answer that is no problem document', async () => {
    const answer = new Response('<html>', { status: 502, headers: { 'X-Request-Id': 'r2' } });
    expect(await ApiProblem.of(answer)).toMatchObject({
      status: 502,
      slug: 'unknown',
      requestId: 'r2',
      passing: true,
    });
  });

  it('knows for how long it lasts', async () => {
    const wait = (seconds: string) => new Response('', { status: 429, headers: { 'Retry-After': seconds } });
    expect(await ApiProblem.of(wait('40'))).toMatchObject({ retryAfter: 40 });
    expect(await ApiProblem.of(wait('0'))).toMatchObject({ retryAfter: 1 });
    expect((await ApiProblem.of(wait('soon'))).retryAfter).toBeUndefined();
  });

  it('knows that trying again helps when nobody answered', () => {
    expect(ApiProblem.unreachable().passing).toBe(true);
    expect(new ApiProblem(403, {}).passing).toBe(false);
  });

  it.each([
    ['/name', 'name'],
    ['#/name', 'name'],
    ['/a~1b/~0c', 'a/b.~c'],
  ])('points %s at the field %s', (pointer, path) => expect(fieldOfPointer(pointer)).toBe(path));
});
