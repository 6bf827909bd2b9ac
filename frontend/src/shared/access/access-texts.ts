import { type LateTexts, speakAlso } from '@/shared/i18n/i18n';

const texts: LateTexts = import.meta.glob<LateTextsModule>('./late-texts/*.json');
type LateTextsModule = Awaited<ReturnType<LateTexts[string]>>;

export const accessTexts = () => speakAlso(texts);
