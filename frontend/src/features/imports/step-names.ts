// Apart from what the steps know of an import: routes need the names alone, and are loaded with the first page.
export const steps = ['file', 'columns', 'values', 'check', 'run'] as const;
export type Step = (typeof steps)[number];

export function toStep(value: unknown): Step | undefined {
  return steps.find((step) => step === value);
}
