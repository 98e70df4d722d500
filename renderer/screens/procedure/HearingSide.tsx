import { particularWords } from '../../../electron/shared/particulars/words'
import { defectsToRecord } from '../../../electron/shared/procedure/hearing-defects'
import type { DefectKind } from '../../../electron/shared/procedure/grounds'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import type { OwnPart } from '../records/parts'
import { EventLink } from './EventLink'
import { defectsIn } from './records-in'

/** Beside a hearing: the defects recorded for it, and those its own record points to. */
export const HearingSide: OwnPart = ({ matter, record }) => {
  const { t, language } = useWords()
  const words = particularWords('fairTrialDefect', language)
  const defects = defectsIn(useApp((state) => listOf(state.records)))
  if (record?.kind !== 'hearing') return <p className="small faint">{t('procedure.saveFirst')}</p>
  const own = defects.filter(({ details }) => details.inEventIds.some((id) => id === record.event.id))
  const pointed = defectsToRecord(record, defects)
  const add = async (kind: DefectKind): Promise<void> => {
    try {
      const { title, happened, zone } = record.event
      const saved = await actions().saveRecord({
        kind: 'fairTrialDefect', matterId: matter.id, event: { title: `${words.value('defectKind', kind)}: ${title}`.slice(0, 500), happened, zone },
        details: { defectKind: kind, inEventIds: [record.event.id] },
      })
      actions().openRecord({ kind: 'particular', of: 'fairTrialDefect', id: saved.event.id })
    } catch (cause) {
      actions().sayError(cause)
    }
  }
  return (
    <>
      <section className="stack">
        <h2>{t('procedure.defectsHere')}</h2>
        {own.length === 0 ? <p className="small quiet">{t('register.empty')}</p> : <ul>{own.map(({ event }) => <li key={event.id}><EventLink id={event.id} dated={false} /></li>)}</ul>}
      </section>
      {pointed.length === 0 ? null : (
        <section className="stack">
          <h2>{t('procedure.pointsTo')}</h2>
          <ul className="stack">
            {pointed.map((kind) => <li key={kind} className="spread"><span>{words.value('defectKind', kind)}</span><Btn slim aria-label={`${t('procedure.recordDefect')}: ${words.value('defectKind', kind)}`} onPress={() => void add(kind)}>{t('procedure.recordDefect')}</Btn></li>)}
          </ul>
          <p className="small faint">{t('procedure.pointsNote')}</p>
        </section>
      )}
    </>
  )
}
