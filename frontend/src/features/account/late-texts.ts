import { type LateTexts, speakAlso } from '@/shared/i18n/i18n';

const texts: LateTexts = import.meta.glob<Awaited<ReturnType<LateTexts[string]>>>('./late-texts/*.json');

export const accountTexts = () => speakAlso(texts);
