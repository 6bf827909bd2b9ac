import type { ReferenceSource } from '@/shared/references/reference-sources';

type Module = { references: Record<string, ReferenceSource> };

const modules = import.meta.glob<Module>('../features/*/references.ts', { eager: true });

/** Features that know a better way to find their records than the list's `q` say so in `references.ts`. */
export const referenceSources: Record<string, ReferenceSource> = Object.assign(
  {},
  ...Object.values(modules).map((module) => module.references),
);
