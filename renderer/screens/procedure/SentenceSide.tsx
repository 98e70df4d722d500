import { particulars } from '../../../electron/shared/particulars'
import { computeAccount } from '../../../electron/shared/sentence/account'
import { actions } from '../../store'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import type { OwnPart } from '../records/parts'
import { Arithmetic } from './Arithmetic'

/** Beside an account of the sentence: its arithmetic as it is being typed. */
export const SentenceSide: OwnPart = ({ form }) => {
  const { t } = useWords()
  const typed = particulars.sentence.schema.safeParse(form.value.details)
  return (
    <section className="stack">
      <h2>{t('sentence.arithmetic')}</h2>
      {typed.success ? <Arithmetic computed={computeAccount(typed.data)} /> : null}
      <p className="small faint">{t('sentence.note')}</p>
    </section>
  )
}

/** From a judgment, or an account, to all accounts side by side. */
export const SentenceActions: OwnPart = () => {
  const { t } = useWords()
  return <Btn onPress={() => actions().openRecord({ kind: 'sentences' })}>{t('sentence.title')}</Btn>
}
