import { speakAlso, type TextsModule } from '@/shared/i18n/i18n';

export const importTexts = () => speakAlso(import.meta.glob<TextsModule>('./late-texts/*.json'));
