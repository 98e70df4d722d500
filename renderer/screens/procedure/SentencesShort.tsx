import type { CaseRecord } from '../../../electron/shared/contract/records'
import { computeAccount } from '../../../electron/shared/sentence/account'
import { actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { sentencesIn } from './records-in'

/** The way to the calculator from the register, and how many accounts cannot be right as they stand. */
export function SentencesShort({ records }: { readonly records: readonly CaseRecord[] }) {
  const { t } = useWords()
  const wrong = sentencesIn(records).filter(({ details }) => computeAccount(details).findings.some(({ code }) => code === 'statedWrong' || code === 'impossible')).length
  return (
    <p className="row pad-bottom">
      <Btn slim onPress={() => actions().openRecord({ kind: 'sentences' })}>{t('sentence.title')}</Btn>
      {wrong === 0 ? null : <span className="tag late">{t('sentence.wrong', { count: wrong })}</span>}
    </p>
  )
}
