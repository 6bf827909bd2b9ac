import { createSwitch } from '@/shared/lib/switch-store';

export const shortcutHelp = createSwitch();
export const openShortcutHelp = () => shortcutHelp.set(true);
