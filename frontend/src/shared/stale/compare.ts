import { sameValue } from '@/shared/history/values';

export type Compared = {
  /** Not changed by me, whatever they did. */
  untouched: string[];
  /** Changed by both of us, and not to the same. */
  conflicting: string[];
};

/** What I change, against what I saw and what is there now. All three as patches with the same members. */
export function compare(mine: object, seen: object, theirs: object): Compared {
  const keys = Object.keys(mine);
  const valueIn = (patch: object, key: string): unknown => Reflect.get(patch, key);
  const untouched = keys.filter((key) => sameValue(valueIn(mine, key), valueIn(seen, key)));
  const conflicting = keys.filter(
    (key) =>
      !untouched.includes(key) &&
      !sameValue(valueIn(theirs, key), valueIn(seen, key)) &&
      !sameValue(valueIn(theirs, key), valueIn(mine, key)),
  );
  return { untouched, conflicting };
}

export function without<Patch extends object>(patch: Patch, keys: readonly string[]): Patch {
  const rest = { ...patch };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
}

/** `ownerId` and `tagIds` of a patch show as `owner` and `tags`. */
export function shownAs(key: string): string {
  return key.replace(/Ids$/, 's').replace(/Id$/, '');
}
