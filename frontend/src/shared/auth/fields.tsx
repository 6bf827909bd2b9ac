import { createContext, type ReactNode, useContext } from 'react';
import { useMe } from './can';
import type { Me } from './session';

export type FieldRule = Me['fields'][string];

const Locked = createContext(false);

/** `customers.annualRevenue`: what one's roles keep of it, as the service says. */
export function useFieldRule(field: string): FieldRule | undefined {
  return useMe().fields[field];
}

export type RuledProps = {
  field: string;
  /** Where values are entered anew: what may not be changed is not asked for. */
  entry?: boolean;
  children: ReactNode;
};

/** Shows what is within unless the field is hidden, and makes facts still when it may not be changed. */
export function Ruled({ field, entry = false, children }: RuledProps) {
  const rule = useFieldRule(field);
  if (rule === undefined) return children;
  if (rule === 'HIDDEN' || entry) return null;
  return <Locked value={true}>{children}</Locked>;
}

export function useLocked(): boolean {
  return useContext(Locked);
}

/** Leaves out of a new record what the service would refuse to be told. */
export function useUnlocked(resource: string): <Body extends object>(body: Body) => Body {
  const { fields } = useMe();
  const locked = (key: string) =>
    [key, key.replace(/Id$/, ''), key.replace(/Ids$/, 's')].some(
      (name) => fields[`${resource}.${name}`] !== undefined,
    );
  return (body) => {
    const said = { ...body };
    for (const key of Object.keys(said)) if (locked(key)) Reflect.deleteProperty(said, key);
    return said;
  };
}
