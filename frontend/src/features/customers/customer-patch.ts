import type { ContactPoint, ContactPointInput, Customer, CustomerPatch } from './api';

const keys = [
  'name',
  'givenName',
  'familyName',
  'jobTitle',
  'language',
  'lifecycle',
  'ownerId',
  'industry',
  'foundedYear',
  'employeeCount',
  'annualRevenue',
  'website',
  'description',
  'tagIds',
  'contactPoints',
] as const;

/** The patch that brings back what the given one changes. */
export function inversePatch(before: Customer, patch: CustomerPatch): CustomerPatch {
  const whole = wholePatch(before, patch);
  const back: CustomerPatch = {};
  for (const key of keys) if (key in patch) copy(whole, back, key);
  return back;
}

function copy<Key extends keyof CustomerPatch>(from: CustomerPatch, to: CustomerPatch, key: Key): void {
  to[key] = from[key];
}

function wholePatch(customer: Customer, patch: CustomerPatch): CustomerPatch {
  const kept = new Set((patch.contactPoints ?? []).map((point) => point.id));
  return {
    name: customer.name,
    givenName: customer.givenName ?? null,
    familyName: customer.familyName ?? null,
    jobTitle: customer.jobTitle ?? null,
    language: customer.language ?? null,
    lifecycle: customer.lifecycle,
    ownerId: customer.owner?.id ?? null,
    industry: customer.industry ?? null,
    foundedYear: customer.foundedYear ?? null,
    employeeCount: customer.employeeCount ?? null,
    annualRevenue: customer.annualRevenue ?? null,
    website: customer.website ?? null,
    description: customer.description ?? null,
    tagIds: customer.tags.map((tag) => tag.id),
    // One that was taken away is gone with its id: it comes back as a new one.
    contactPoints: (customer.contactPoints ?? []).map((point) => {
      const { id, ...input } = pointInput(point);
      return id !== undefined && kept.has(id) ? { id, ...input } : input;
    }),
  };
}

/** A contact point as the service takes it. */
export function pointInput({ verifiedAt: _, display: __, ...point }: ContactPoint): ContactPointInput {
  return point;
}
