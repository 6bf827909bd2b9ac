import { speakAlso, type TextsModule } from '@/shared/i18n/i18n';

export const memberTexts = () => speakAlso(import.meta.glob<TextsModule>('./late-texts/*.json'));
