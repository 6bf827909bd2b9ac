import { createSwitch } from '@/shared/lib/switch-store';

export const palette = createSwitch();
export const openPalette = () => palette.set(true);
