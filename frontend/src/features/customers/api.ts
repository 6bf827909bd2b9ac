import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { ifMatch } from '@/shared/api/etag';
import type { ListQuery, PageRequest } from '@/shared/api/list';
import type { paths } from '@/shared/api/schema';

type Customers = paths['/api/v1/customers'];
type OneCustomer = paths['/api/v1/customers/{id}'];
type Relationships = paths['/api/v1/customers/{id}/relationships'];
export type CustomerRow = Customers['get']['responses'][200]['content']['application/json']['items'][number];
export type NewCustomer = Customers['post']['requestBody']['content']['application/json'];
export type Customer = OneCustomer['get']['responses'][200]['content']['application/json'];
export type CustomerPatch = OneCustomer['patch']['requestBody']['content']['application/merge-patch+json'];
export type CustomerKind = Customer['kind'];
export type Lifecycle = Customer['lifecycle'];
export type ContactPoint = NonNullable<Customer['contactPoints']>[number];
export type ContactPointInput = NonNullable<NewCustomer['contactPoints']>[number];
export type Relationship =
  Relationships['get']['responses'][200]['content']['application/json']['items'][number];
export type RelationshipPatch =
  paths['/api/v1/customers/{id}/relationships/{relationshipId}']['patch']['requestBody']['content']['application/merge-patch+json'];
export type NewRelationship = Relationships['post']['requestBody']['content']['application/json'];

export const customerKeys = {
  all: ['customers'] as const,
  lists: ['customers', 'list'] as const,
  one: (id: string) => ['customers', 'one', id] as const,
  relationships: (id: string) => ['customers', 'relationships', id] as const,
};

const at = (id: string) => ({ path: { id } });

export function fetchCustomers(query: ListQuery & PageRequest, signal: AbortSignal) {
  return unwrap(api.GET('/api/v1/customers', { params: { query }, signal }));
}

export function readCustomer(id: string, signal?: AbortSignal): Promise<Customer> {
  const options = signal === undefined ? {} : { signal };
  return unwrap(api.GET('/api/v1/customers/{id}', { params: at(id), ...options }));
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: customerKeys.one(id),
    queryFn: ({ signal }) => readCustomer(id, signal),
    staleTime: 15_000,
  });
}

export function relationshipList(id: string) {
  return queryOptions({
    queryKey: customerKeys.relationships(id),
    queryFn: ({ signal }) => readRelationships(id, signal),
  });
}

export async function readRelationships(id: string, signal: AbortSignal): Promise<Relationship[]> {
  const read: Relationship[] = [];
  let cursor: string | undefined;
  do {
    const params = { ...at(id), query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } };
    const page = await unwrap(api.GET('/api/v1/customers/{id}/relationships', { params, signal }));
    read.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return read;
}

export function createCustomer(body: NewCustomer): Promise<Customer> {
  return unwrap(api.POST('/api/v1/customers', { body }));
}

export function editCustomer(customer: Customer, body: CustomerPatch): Promise<Customer> {
  return unwrap(api.PATCH('/api/v1/customers/{id}', { params: at(customer.id), ...ifMatch(customer), body }));
}

export function archiveCustomer(id: string): Promise<Customer> {
  return unwrap(api.POST('/api/v1/customers/{id}/archive', { params: at(id) }));
}

export function restoreCustomer(id: string): Promise<Customer> {
  return unwrap(api.POST('/api/v1/customers/{id}/restore', { params: at(id) }));
}

export function addRelationship(id: string, body: NewRelationship): Promise<Relationship> {
  return unwrap(api.POST('/api/v1/customers/{id}/relationships', { params: at(id), body }));
}

export function editRelationship(id: string, relationship: Relationship, body: RelationshipPatch) {
  return unwrap(
    api.PATCH('/api/v1/customers/{id}/relationships/{relationshipId}', {
      params: { path: { id, relationshipId: relationship.id } },
      ...ifMatch(relationship),
      body,
    }),
  );
}

export function removeRelationship(id: string, relationship: Relationship) {
  return unwrap(
    api.DELETE('/api/v1/customers/{id}/relationships/{relationshipId}', {
      params: { path: { id, relationshipId: relationship.id } },
      ...ifMatch(relationship),
    }),
  );
}

export function verifyContactPoint(id: string, contactPointId: string): Promise<Customer> {
  return unwrap(
    api.POST('/api/v1/customers/{id}/contact-points/{contactPointId}/verify', {
      params: { path: { id, contactPointId } },
    }),
  );
}

/** The newest state of a customer is at hand: shows it everywhere. */
export function rememberCustomer(queryClient: QueryClient, customer: Customer) {
  queryClient.setQueryData(customerKeys.one(customer.id), customer);
  return queryClient.invalidateQueries({ queryKey: customerKeys.lists });
}
