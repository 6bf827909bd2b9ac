import type { ContactPoint, ContactPointInput } from './api';

export type ContactPointValues = {
  value: string;
  label: string;
  network: string;
  primary: boolean;
  street: string;
  postalCode: string;
  locality: string;
  region: string;
  country: string | null;
};

export function contactPointValues(point: ContactPoint | undefined, first: boolean): ContactPointValues {
  return {
    value: point?.value ?? '',
    label: point?.label ?? '',
    network: point?.network ?? '',
    primary: point?.primary ?? first,
    street: point?.address?.street ?? '',
    postalCode: point?.address?.postalCode ?? '',
    locality: point?.address?.locality ?? '',
    region: point?.address?.region ?? '',
    country: point?.address?.country ?? null,
  };
}

export function toContactPoint(
  type: ContactPoint['type'],
  id: string | undefined,
  values: ContactPointValues,
): ContactPointInput {
  const { value, label, network, street, postalCode, locality, region, country } = values;
  const address = present({ street, postalCode, locality, region, country: country ?? '' });
  return {
    ...(id === undefined ? {} : { id }),
    type,
    primary: values.primary,
    ...present({ label }),
    ...(type === 'HANDLE' ? present({ network }) : {}),
    ...(type === 'POSTAL' ? { address } : { value: value.trim() }),
  };
}

/** The list with one point put in its place or at the end; a new primary takes over from the old one. */
export function withPoint(points: ContactPointInput[], point: ContactPointInput): ContactPointInput[] {
  const others = points.map((each) =>
    point.primary && each.type === point.type ? { ...each, primary: false } : each,
  );
  const at = point.id === undefined ? -1 : points.findIndex((each) => each.id === point.id);
  if (at < 0) return [...others, point];
  return others.map((each, index) => (index === at ? point : each));
}

/** `/contactPoints/2/address/country` → `/country`, the field of the form for one point. */
export function pointerOfPoint(pointer: string): string {
  const inPoint = pointer.replace(/^\/contactPoints\/\d+/, '');
  return inPoint === '/address' ? '/street' : inPoint.replace(/^\/address/, '') || '/value';
}

export function hasAddress({ street, postalCode, locality, region, country }: ContactPointValues): boolean {
  return [street, postalCode, locality, region, country].some((part) => part !== null && part.trim() !== '');
}

function present(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts)
      .map(([field, text]) => [field, text.trim()])
      .filter(([, text]) => text !== ''),
  );
}
