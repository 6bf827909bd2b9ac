import { speakAlso, type TextsModule } from '@/shared/i18n/i18n';

const texts = import.meta.glob<TextsModule>('./late-texts/*.json');

export const queueTexts = () => speakAlso(texts);
