import { createShown } from '@/shared/lib/shown';
import type { SeenRecord } from './api';

export type AccessOf = { record: SeenRecord; canShare: boolean };

const { show, useShown } = createShown<AccessOf>();

/** Shows beside the page who sees a record. */
export const openAccess = (of: AccessOf) => show(of);
export const closeAccess = () => show(undefined);
export const useOpenAccess = useShown;
