/** Numbers that people write out, at the beginning of a time. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:half an? |half |пол\s?(?=час|дня|недел|месяц)|половин[аы] |yarim |ярим )/iu, '0.5'],
  [/^(?:one and a half|полтор[аы]|bir yarim|бир ярим)\s+/iu, '1.5'],
  [/^(?:fifteen|пятнадцат[ьи]|o.n besh|ўн беш)\s+/iu, '15'],
  [/^(?:an?|one|один|одного|одн[аойу]{1,2}|bir|бир)\s+/iu, '1'],
  [/^(?:two|два|две|двух|ikki|икки)\s+/iu, '2'],
  [/^(?:three|три|тр[её]х|uch|уч)\s+/iu, '3'],
  [/^(?:four|четыр(?:е|[её]х)|to.rt|тўрт)\s+/iu, '4'],
  [/^(?:five|пят[ьи]|besh|беш)\s+/iu, '5'],
  [/^(?:six|шест[ьи]|olti|олти)\s+/iu, '6'],
  [/^(?:seven|сем[ьи]|yetti|етти)\s+/iu, '7'],
  [/^(?:eight|восемь|восьми|sakkiz|саккиз)\s+/iu, '8'],
  [/^(?:nine|девят[ьи]|to.qqiz|тўққиз)\s+/iu, '9'],
  [/^(?:ten|десят[ьи]|o.n|ўн)\s+/iu, '10'],
  [/^(?:twenty|двадцат[ьи]|yigirma|йигирма)\s+/iu, '20'],
  [/^(?:thirty|тридцат[ьи]|o.ttiz|ўттиз)\s+/iu, '30'],
]
/** A unit alone is one of it: `около недели`, `в течение рабочего дня`. */
const ONE =
  /^(?:(?:рабоч(?:ий|его)|календарн(?:ый|ого))\s+)?(?:минут[аыу]|часа?|день|дня|недел[яию]|месяца?)$|^сут(?:ки|ок)$|^(?:working |business )?(?:hour|day|week|month)$/iu

/** `Срок: 5 дней`. */
const LABEL = /^(?:term|deadline|time|срок\p{L}*|время|muddat\p{L}*|vaqt\p{L}*|муддат\p{L}*)\s*[:–—-]\s*/iu
/** `~20 min`, `за 20 мин`: the time itself. */
const AROUND =
  /^(?:[~≈]|about|approx\.?|takes|около|примерно|прибл\.?|ориентировочно|taxminan|тахминан|за|через|after)\s*(?=[\s\p{L}\d])/iu
/** `3 (три) дня`: the number in words. */
const IN_WORDS = /(\d)\s*\([\p{L}\s'ʻʼ‘’-]+\)/gu
const FROM_TO = /^(?:from|от|с)\s+(\d[\d.,]*)\s+(?:to|до|по)\s+/iu
const TO = /^(\d[\d.,]*)\s+to\s+(?=\d)/iu
/** `2 kundan 3 kungacha`, `2 dan 3 kungacha`. */
const FROM_TO_UZBEK = /^(\d[\d.,]*)\s*-?\s*(?:\p{L}+\s*)*?(?:dan|дан)\s+(\d[\d.,]*)\s*(\p{L}.*?)\s*(?:gacha|гача)$/iu

const AT_MOST =
  /^(?:up to|within|at most|(?:no|not) (?:more|longer|later) than|less than|under|max(?:imum|\.)?|[<≤]=?|до|(?:в срок,?\s*)?(?:до|не (?:более|больше|дольше|свыше|позднее|позже)(?: чем)?(?: через)?|не превышающий)|в течени[еи]|в срок|менее|макс(?:имум|\.)?|(?:eng )?ko.pi bilan|кўпи билан)(?=[\s\d])\s*/iu
/** `5 ish kunigacha`, `1 kun ichida`, `3 kundan ortiq boʻlmagan muddatda`, `3 days max`. */
const AT_MOST_BEHIND =
  /(?:gacha|гача|(?:dan|дан)\s+(?:ortiq|osh|ko.p|kech|ортиқ|ош|кўп|кеч).*|\s+(?:ichida|davomida|mobaynida|ичида|давомида|мобайнида)|\s*\(?(?:max|макс)\p{L}*\.?\)?)$/iu

const AT_ONCE =
  /^(?:immediate(?:ly)?|at once|instant(?:ly)?|right away|сразу(?: же)?|немедленно|незамедлительно|тотчас|мгновенно|darhol|zudlik bilan|shu zahoti|дарҳол|зудлик билан)$/iu

/** A time as it is said, with the words around it taken off and its number in figures: `за полчаса` is `0.5 часа`. */
export function figures(text: string): string {
  const plain = text
    .trim()
    .replace(LABEL, '')
    .replace(AROUND, '')
    .trim()
    .replace(IN_WORDS, '$1')
    .replace(FROM_TO, '$1-')
    .replace(TO, '$1-')
    .replace(FROM_TO_UZBEK, '$1-$2 $3')
  if (ONE.test(plain)) return `1 ${plain}`
  const written = NUMBERS.find(([word]) => word.test(plain))
  return written ? plain.replace(written[0], `${written[1]} `) : plain
}

/** What a text says is the most a time may be: `до 5 дней` says `5 дней`. Undefined when it says no limit. */
export function limitIn(text: string): string | undefined {
  const plain = text.trim().replace(LABEL, '').replace(/\.$/, '')
  if (FROM_TO.test(plain) || FROM_TO_UZBEK.test(plain)) return undefined
  const least = plain.replace(AT_MOST, '').replace(AT_MOST_BEHIND, '')
  return least === plain ? undefined : least
}

/** Whether a text says that no time passes, without a number. */
export const isAtOnce = (text: string): boolean => AT_ONCE.test(text.trim().replace(LABEL, '').replace(/\.$/, ''))
