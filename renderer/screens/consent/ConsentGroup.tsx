import { useState } from 'react'
import { ConsentPurpose, type ItemConsent } from '../../../electron/shared/contract/consents'
import { standingConsent } from '../../../electron/shared/rules/consent'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { ConsentSheet } from './ConsentSheet'

/** An item of a case that consent is about. */
export type ConsentItem = { readonly matterId: string; readonly eventId: string | null; readonly documentId: string | null; readonly title: string }

type Decision = ItemConsent

/** What may be done with one record or paper, purpose by purpose, with every decision that was made. */
export function ConsentGroup({ item }: { readonly item: ConsentItem }) {
  const { t } = useWords()
  const consents = useApp((state) => listOf(state.consents))
  const [asked, setAsked] = useState<ItemConsent['purpose'] | null>(null)
  const own = consents.filter(({ eventId, documentId }) => eventId === item.eventId && documentId === item.documentId)
  return (
    <Group title={t('consent.title')} id="consent">
      <p className="small quiet pad-bottom">{t('consent.note')}</p>
      <ul className="consents" aria-label={t('consent.title')}>
        {ConsentPurpose.options.map((purpose) => (
          <li key={purpose}>
            <span>{t(`enum.consentPurpose.${purpose}`)}</span>
            <Standing decision={standingConsent(own, toItem(item), purpose)} />
            <Btn slim aria-label={t('consent.recordFor', { purpose: t(`enum.consentPurpose.${purpose}`) })} onPress={() => setAsked(purpose)}>{t('consent.record')}</Btn>
          </li>
        ))}
      </ul>
      {own.length === 0 ? null : (
        <details className="small">
          <summary>{t('consent.history', { count: own.length })}</summary>
          <ul>{own.map((decision) => <li key={decision.id} className="spread"><DecisionLine decision={decision} /><LinkBtn onPress={() => void actions().removeConsent(item.matterId, decision.id).catch(actions().sayError)}>{t('form.delete')}</LinkBtn></li>)}</ul>
        </details>
      )}
      {asked === null ? null : <ConsentSheet item={item} purpose={asked} onClose={() => setAsked(null)} />}
    </Group>
  )
}

/** The ids come from the vault, which has checked them. */
const toItem = ({ eventId, documentId }: ConsentItem): Pick<ItemConsent, 'eventId' | 'documentId'> => ({ eventId, documentId }) as Pick<ItemConsent, 'eventId' | 'documentId'>

const looks: Readonly<Record<ItemConsent['state'], string>> = { given: 'is-good', partial: 'is-soon', refused: 'is-late', withdrawn: 'is-late', notPossible: 'is-soon' }

/** What holds now: a word with its day, never colour alone. */
export function Standing({ decision }: { readonly decision: Decision | null }) {
  const { t, date } = useWords()
  if (decision === null) return <span className="faint">{t('consent.none')}</span>
  return <span><b className={looks[decision.state]}>{t(`enum.itemConsent.${decision.state}`)}</b> <span className="small quiet">{[date(decision.decidedOn, 'short'), decision.how, decision.limits].filter((part) => part !== '').join(', ')}</span></span>
}

function DecisionLine({ decision }: { readonly decision: Decision }) {
  const { t, date, instant } = useWords()
  const day = decision.decidedOn === null ? t('consent.writtenDown', { at: instant(decision.recordedAt) }) : date(decision.decidedOn, 'short')
  return <span>{t(`enum.consentPurpose.${decision.purpose}`)}: {t(`enum.itemConsent.${decision.state}`).toLocaleLowerCase()} <span className="quiet">{[day, decision.how, decision.limits].filter((part) => part !== '').join(', ')}</span></span>
}
