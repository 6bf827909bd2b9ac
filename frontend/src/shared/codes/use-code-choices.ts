import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodedField, codeName } from './codes';

/** ISO 3166-1, which browsers cannot list, and the languages customers are likely to speak. */
const offered: Record<CodedField, string[]> = {
  country: (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
    'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO ' +
    'JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR ' +
    'MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO ' +
    'RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV ' +
    'TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
  language: 'en fr es ro de it pt nl pl hu bg el cs sv da fi uk tr'.split(' '),
};

/** What to choose from, in alphabetical order of the member's language; what is chosen already is there, too. */
export function useCodeChoices(field: CodedField, ...chosen: string[]): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const codes = [...new Set([...offered[field], ...chosen])].join('\n');
  return useMemo(
    () =>
      codes
        .split('\n')
        .map((value) => ({ value, label: labelOf(language, field, value) }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [codes, field, language],
  );
}

/** A code that has no name stays as it is written. */
function labelOf(language: string, field: CodedField, code: string): string {
  const name = codeName(language, field, code);
  return name === code ? code : capitalised(name, language);
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
