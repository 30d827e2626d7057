import type { Repair } from '#src/domain/repairs/repair.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'

const VOCABULARY: Readonly<Partial<Record<Repair['kind'], string>>> = {
  'channel-of-lane': 'model.channel',
  'form-as-elsewhere': 'model.form',
  'role-as-elsewhere': 'model.role',
}

/** What a button says that puts something right. */
export function repairWords({ kind, value = '' }: Repair, words: Words): string {
  if (kind === 'hourly-cost-as-elsewhere')
    return words.t(`panel.repair.${kind}`, { value: formatNumber(Number(value), words.language) })
  const vocabulary = VOCABULARY[kind]
  return words.t(`panel.repair.${kind}`, { value: (vocabulary && words.find(`${vocabulary}.${value}`)) ?? value })
}
