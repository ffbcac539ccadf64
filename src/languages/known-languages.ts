import { table } from '../text/table.ts'

/**
 * HeyGen's names by their BCP 47 tags, one for each name except the two accents of English. Written out, because CLDR's names
 * differ, and because Intl takes about 25 ms for its first.
 */
export const NAME_OF_TAG = table(`
  en = English; es = Spanish; fr = French; hi = Hindi; it = Italian; de = German; pl = Polish; pt = Portuguese;
  zh = Chinese; ja = Japanese; nl = Dutch; tr = Turkish; ko = Korean; da = Danish; ar = Arabic; ro = Romanian;
  cmn = Mandarin; fil = Filipino; sv = Swedish; id = Indonesian; uk = Ukrainian; el = Greek; cs = Czech;
  bg = Bulgarian; ms = Malay; sk = Slovak; hr = Croatian; ta = Tamil; fi = Finnish; ru = Russian;
  af-ZA = Afrikaans (South Africa); sq-AL = Albanian (Albania); am-ET = Amharic (Ethiopia); ar-DZ = Arabic (Algeria);
  ar-BH = Arabic (Bahrain); ar-EG = Arabic (Egypt); ar-IQ = Arabic (Iraq); ar-JO = Arabic (Jordan);
  ar-KW = Arabic (Kuwait); ar-LB = Arabic (Lebanon); ar-LY = Arabic (Libya); ar-MA = Arabic (Morocco);
  ar-OM = Arabic (Oman); ar-QA = Arabic (Qatar); ar-SA = Arabic (Saudi Arabia); ar-SY = Arabic (Syria);
  ar-TN = Arabic (Tunisia); ar-AE = Arabic (United Arab Emirates); ar-YE = Arabic (Yemen); hy-AM = Armenian (Armenia);
  az-AZ = Azerbaijani (Latin, Azerbaijan); bn-BD = Bangla (Bangladesh); eu = Basque; bn-IN = Bengali (India);
  bs-BA = Bosnian (Bosnia and Herzegovina); bg-BG = Bulgarian (Bulgaria); my-MM = Burmese (Myanmar); ca = Catalan;
  zh-HK = Chinese (Cantonese, Traditional); zh-CN-shandong = Chinese (Jilu Mandarin, Simplified);
  zh-CN = Chinese (Mandarin, Simplified); zh-CN-liaoning = Chinese (Northeastern Mandarin, Simplified);
  zh-CN-sichuan = Chinese (Southwestern Mandarin, Simplified); zh-TW = Chinese (Taiwanese Mandarin, Traditional);
  wuu-CN = Chinese (Wu, Simplified); zh-CN-henan = Chinese (Zhongyuan Mandarin Henan, Simplified);
  zh-CN-shaanxi = Chinese (Zhongyuan Mandarin Shaanxi, Simplified); hr-HR = Croatian (Croatia);
  cs-CZ = Czech (Czechia); da-DK = Danish (Denmark); nl-BE = Dutch (Belgium); nl-NL = Dutch (Netherlands);
  en-AU = English (Australia); en-CA = English (Canada); en-HK = English (Hong Kong SAR); en-IN = English (India);
  en-IE = English (Ireland); en-KE = English (Kenya); en-NZ = English (New Zealand); en-NG = English (Nigeria);
  en-PH = English (Philippines); en-SG = English (Singapore); en-ZA = English (South Africa);
  en-TZ = English (Tanzania); en-GB = English (UK); en-US = English (United States); et-EE = Estonian (Estonia);
  fil-PH = Filipino (Philippines); fi-FI = Finnish (Finland); fr-BE = French (Belgium); fr-CA = French (Canada);
  fr-FR = French (France); fr-CH = French (Switzerland); gl = Galician; ka-GE = Georgian (Georgia);
  de-AT = German (Austria); de-DE = German (Germany); de-CH = German (Switzerland); el-GR = Greek (Greece);
  gu-IN = Gujarati (India); he-IL = Hebrew (Israel); hi-IN = Hindi (India); hu-HU = Hungarian (Hungary);
  is-IS = Icelandic (Iceland); id-ID = Indonesian (Indonesia); ga-IE = Irish (Ireland); it-IT = Italian (Italy);
  ja-JP = Japanese (Japan); jv-ID = Javanese (Latin, Indonesia); kn-IN = Kannada (India); kk-KZ = Kazakh (Kazakhstan);
  km-KH = Khmer (Cambodia); ko-KR = Korean (Korea); lo-LA = Lao (Laos); lv-LV = Latvian (Latvia);
  lt-LT = Lithuanian (Lithuania); mk-MK = Macedonian (North Macedonia); ms-MY = Malay (Malaysia);
  ml-IN = Malayalam (India); mt-MT = Maltese (Malta); mr-IN = Marathi (India); mn-MN = Mongolian (Mongolia);
  ne-NP = Nepali (Nepal); nb-NO = Norwegian Bokmål (Norway); ps-AF = Pashto (Afghanistan); fa-IR = Persian (Iran);
  pl-PL = Polish (Poland); pt-BR = Portuguese (Brazil); pt-PT = Portuguese (Portugal); ro-RO = Romanian (Romania);
  ru-RU = Russian (Russia); sr-Latn-RS = Serbian (Latin, Serbia); si-LK = Sinhala (Sri Lanka);
  sk-SK = Slovak (Slovakia); sl-SI = Slovenian (Slovenia); so-SO = Somali (Somalia); es-AR = Spanish (Argentina);
  es-BO = Spanish (Bolivia); es-CL = Spanish (Chile); es-CO = Spanish (Colombia); es-CR = Spanish (Costa Rica);
  es-CU = Spanish (Cuba); es-DO = Spanish (Dominican Republic); es-EC = Spanish (Ecuador);
  es-SV = Spanish (El Salvador); es-GQ = Spanish (Equatorial Guinea); es-GT = Spanish (Guatemala);
  es-HN = Spanish (Honduras); es-MX = Spanish (Mexico); es-NI = Spanish (Nicaragua); es-PA = Spanish (Panama);
  es-PY = Spanish (Paraguay); es-PE = Spanish (Peru); es-PR = Spanish (Puerto Rico); es-ES = Spanish (Spain);
  es-US = Spanish (United States); es-UY = Spanish (Uruguay); es-VE = Spanish (Venezuela);
  su-ID = Sundanese (Indonesia); sw-KE = Swahili (Kenya); sw-TZ = Swahili (Tanzania); sv-SE = Swedish (Sweden);
  ta-IN = Tamil (India); ta-MY = Tamil (Malaysia); ta-SG = Tamil (Singapore); ta-LK = Tamil (Sri Lanka);
  te-IN = Telugu (India); th-TH = Thai (Thailand); tr-TR = Turkish (Türkiye); uk-UA = Ukrainian (Ukraine);
  ur-IN = Urdu (India); ur-PK = Urdu (Pakistan); uz-UZ = Uzbek (Latin, Uzbekistan); vi-VN = Vietnamese (Vietnam);
  cy-GB = Welsh (United Kingdom); zu-ZA = Zulu (South Africa)`)

/** More of Azure's names, which HeyGen may list: of other forms, and of other tags of the forms above. */
export const MORE_NAMES = table(`
  ca-ES = Catalan; eu-ES = Basque; gl-ES = Galician; no-NO = Norwegian Bokmål (Norway);
  sr-RS = Serbian (Cyrillic, Serbia); yue-CN = Chinese (Cantonese, Simplified);
  yue-HK = Chinese (Cantonese, Traditional); zh-CN-guangxi = Chinese (Guangxi Accent Mandarin, Simplified);
  zh-Hans = Chinese (Mandarin, Simplified)`)

/** What a bare tag stands for without HeyGen's list, where no tag above begins with it. */
export const MORE_ONLY_FORMS = table('no = Norwegian Bokmål (Norway); yue = Chinese (Cantonese, Traditional)')
