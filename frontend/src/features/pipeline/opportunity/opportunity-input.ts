import type { Opportunity, OpportunityPatch } from '../api';

/** What a member once said of the opportunity, as a patch would say it again. */
export function inputOf(opportunity: Opportunity): OpportunityPatch {
  return {
    name: opportunity.name,
    customerId: opportunity.customer?.id ?? null,
    amount: opportunity.amount ?? null,
    expectedCloseOn: opportunity.expectedCloseOn ?? null,
    ownerId: opportunity.owner?.id ?? null,
    contactIds: (opportunity.contacts ?? []).map(({ id }) => id),
    lines: (opportunity.lines ?? []).map(({ product, quantity, unitPrice }) => ({
      productId: product.id,
      quantity,
      ...(unitPrice === undefined ? {} : { unitPrice }),
    })),
    lostReason: opportunity.lostReason ?? null,
    description: opportunity.description ?? null,
    closedOn: opportunity.closedOn ?? null,
  };
}

/** The patch that brings back what another one changes. */
export function inverse(before: Opportunity, patch: OpportunityPatch): OpportunityPatch {
  return Object.fromEntries(Object.entries(inputOf(before)).filter(([name]) => name in patch));
}
