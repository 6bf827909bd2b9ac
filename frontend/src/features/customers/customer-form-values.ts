import { ApiProblem, isProblem } from '@/shared/api/problem';
import type { Reference } from '@/shared/references/reference-sources';
import type { ContactPointInput, CustomerKind, Lifecycle, NewCustomer } from './api';

export type CustomerFormValues = {
  kind: CustomerKind;
  name: string;
  givenName: string;
  familyName: string;
  jobTitle: string;
  /** Where the person works; becomes a relationship. */
  company: Reference | null;
  email: string;
  phone: string;
  website: string;
  industry: string;
  lifecycle: Lifecycle;
  owner: Reference | null;
  tagIds: string[];
};

export function emptyCustomer(kind: CustomerKind, owner: Reference | null): CustomerFormValues {
  return {
    kind,
    name: '',
    givenName: '',
    familyName: '',
    jobTitle: '',
    company: null,
    email: '',
    phone: '',
    website: '',
    industry: '',
    lifecycle: 'PROSPECT',
    owner,
    tagIds: [],
  };
}

/** What the service takes; fields left empty, and those of the other kind, are not sent. */
export function toNewCustomer(values: CustomerFormValues): NewCustomer {
  const { kind, lifecycle, tagIds, owner } = values;
  const own =
    kind === 'COMPANY'
      ? { name: values.name, website: values.website, industry: values.industry }
      : { givenName: values.givenName, familyName: values.familyName, jobTitle: values.jobTitle };
  const texts = Object.fromEntries(
    Object.entries(own)
      .map(([field, text]) => [field, text.trim()])
      .filter(([, text]) => text !== ''),
  );
  const contactPoints = reached(values).map(({ point }) => point);
  return {
    kind,
    ...texts,
    lifecycle,
    ...(owner === null ? {} : { ownerId: owner.id }),
    ...(tagIds.length === 0 ? {} : { tagIds }),
    ...(contactPoints.length === 0 ? {} : { contactPoints }),
  };
}

/** `/contactPoints/0/value` is, in this form, the field of the e-mail or the phone. */
export function asFormProblem(error: unknown, values: CustomerFormValues): unknown {
  if (!isProblem(error)) return error;
  const fields = reached(values).map(({ field }) => field);
  return movePointers(error, (pointer) => {
    const [, index] = /^\/contactPoints\/(\d+)/.exec(pointer) ?? [];
    const field = index === undefined ? undefined : fields[Number(index)];
    return field === undefined ? pointer : `/${field}`;
  });
}

export function movePointers(problem: ApiProblem, move: (pointer: string) => string): ApiProblem {
  const errors = problem.errors.map((each) => ({ ...each, pointer: move(each.pointer) }));
  return new ApiProblem(problem.status, { ...problem.body, errors }, problem);
}

function reached({ email, phone }: CustomerFormValues): { field: string; point: ContactPointInput }[] {
  const points: { field: string; point: ContactPointInput }[] = [];
  if (email.trim() !== '') points.push({ field: 'email', point: { type: 'EMAIL', value: email.trim() } });
  if (phone.trim() !== '') points.push({ field: 'phone', point: { type: 'PHONE', value: phone.trim() } });
  return points;
}
