import type { Cost } from '#src/domain/step.ts'
import { COST_KINDS, PAYERS } from '#src/domain/step.ts'
import { usualPayer } from '#src/domain/payers.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { Helped } from './Helped.tsx'
import type { ListCommit } from './ItemList.tsx'
import { ItemList } from './ItemList.tsx'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './PanelContext.ts'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'

export interface CostListProps {
  readonly costs: readonly Cost[]
  /** Whether the applicant does the step, and so pays for it unless said otherwise. */
  readonly isApplicants: boolean
  readonly onCommit: ListCommit<Cost>
}

/** What the step costs, whoever pays. */
export function CostList({ costs, isApplicants, onCommit }: CostListProps) {
  const words = useWords()
  const { service } = usePanel()
  const own = service.currency ?? 'UZS'
  const currencies = [
    ...new Set([own, ...service.referenceUnits.map((unit) => unit.code), ...costs.flatMap((c) => c.currency ?? [])]),
  ]
  return (
    <ItemList
      title={words.t('model.costs.title')}
      items={costs}
      onCommit={onCommit}
      blank={{ kind: 'fee' }}
      add={words.t('model.costs.add')}
      remove={words.t('model.costs.remove')}
    >
      {(cost, change) => (
        <div className={styles.pair}>
          <ChoiceField
            label={words.t('model.costs.kind')}
            value={cost.kind}
            choices={COST_KINDS}
            nameOf={(kind) => words.t(`model.cost.${kind}`)}
            onCommit={(kind) => change((now) => withValue(now, 'kind', kind))}
          />
          <Helped topic="costs">
            <NumberField
              label={words.t('model.costs.amount')}
              value={cost.amount}
              unit={currencyName(cost.currency ?? own, words.language)}
              onCommit={(amount) => change((now) => withValue(now, 'amount', amount))}
            />
          </Helped>
          <ChoiceField
            label={words.t('model.costs.payer')}
            value={cost.payer}
            choices={PAYERS}
            empty={words.t(`model.payer.${usualPayer(cost.kind, isApplicants)}`)}
            nameOf={(payer) => words.t(`model.payer.${payer}`)}
            onCommit={(payer) => change((now) => withValue(now, 'payer', payer))}
          />
          {currencies.length > 1 && (
            <ChoiceField
              label={words.t('model.costs.currency')}
              value={cost.currency ?? own}
              choices={currencies}
              nameOf={(currency) => currencyName(currency, words.language)}
              onCommit={(currency) => change((now) => withValue(now, 'currency', currency === own ? undefined : currency))}
            />
          )}
        </div>
      )}
    </ItemList>
  )
}
