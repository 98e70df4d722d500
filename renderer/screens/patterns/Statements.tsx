import { useState } from 'react'
import type { Occurrence } from '../../../electron/shared/patterns/occurrence'
import { statementsOf } from '../../../electron/shared/patterns/overview'
import type { Sequence } from '../../../electron/shared/patterns/sequence'
import { statementIn } from '../../../electron/shared/patterns/statement'
import { copyText } from '../../copy-text'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Choice } from '../../widgets/Choice'
import { useWords } from '../../widgets/use-words'
import { packetName } from '../packets/packet-name'
import { EventLink } from './EventLink'

/** Sentences about what was done after what. Each shows what it counts, can be copied, and enters a draft packet. */
export function Statements({ matterId, sequences, occurrences }: { readonly matterId: string; readonly sequences: readonly Sequence[]; readonly occurrences: readonly Occurrence[] }) {
  const { t } = useWords()
  const statements = statementsOf(sequences)
  return (
    <section>
      <h2>{t('pattern.statements')}</h2>
      <p className="small quiet">{t('pattern.statementsNote')}</p>
      {statements.length === 0 ? <p className="small quiet pad-top">{t('pattern.noStatements')}</p> : (
        <ul className="rows statements" aria-label={t('pattern.statements')}>
          {statements.map((sequence) => <StatementLine key={`${sequence.query.first} ${sequence.query.next}`} matterId={matterId} sequence={sequence} occurrences={occurrences} />)}
        </ul>
      )}
    </section>
  )
}

function StatementLine({ matterId, sequence, occurrences }: { readonly matterId: string; readonly sequence: Sequence; readonly occurrences: readonly Occurrence[] }) {
  const { t, language } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { sentence, counted, notCounted } = statementIn(sequence, language)
  const copy = (): void => {
    if (copyText([sentence, counted, notCounted].filter((text) => text !== '').join(' '))) actions().say('toast.copied')
  }
  return (
    <li className="pad-line">
      <p className="strong">{sentence}</p>
      <div className="row">
        <LinkBtn aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{t('pattern.counted', { count: sequence.occasionIds.length })}</LinkBtn>
        <Btn slim onPress={copy}>{t('pattern.copy')}</Btn>
        <IntoPacket matterId={matterId} sequence={sequence} />
      </div>
      {isOpen ? <Counted sequence={sequence} occurrences={occurrences} /> : null}
      {notCounted === '' ? null : <p className="small quiet">{notCounted}</p>}
    </li>
  )
}

function Counted({ sequence, occurrences }: { readonly sequence: Sequence; readonly occurrences: readonly Occurrence[] }) {
  const { t } = useWords()
  const titleOf = (id: string): string => occurrences.find((each) => each.id === id)?.title ?? ''
  return (
    <ul className="small counted">
      {sequence.occasionIds.map((id) => {
        const lag = sequence.followed.find(({ firstId }) => firstId === id)
        return (
          <li key={id}>
            <EventLink id={id} text={titleOf(id)} withDate />
            {lag === undefined ? <span className="faint"> {t('pattern.nothingFollowed')}</span> : <> <span className="faint">{t('pattern.after', { days: lag.max })}</span> <EventLink id={lag.nextId} text={titleOf(lag.nextId)} withDate /></>}
          </li>
        )
      })}
      {sequence.notCounted.map(({ id, side, reason }) => (
        <li key={`${side} ${id}`}><span className="faint">{t(`pattern.reason.${reason}`)}: </span><EventLink id={id} text={titleOf(id)} withDate /></li>
      ))}
    </ul>
  )
}

/** Chooses the draft that the statement goes into; there it is counted anew from the records. */
function IntoPacket({ matterId, sequence: { query } }: { readonly matterId: string; readonly sequence: Sequence }) {
  const { t } = useWords()
  const drafts = useApp((state) => listOf(state.packets)).filter(({ matterId: of, status }) => of === matterId && status === 'draft')
  if (drafts.length === 0) return <span className="small faint">{t('pattern.noDraft')}</span>
  const isSame = (other: typeof query): boolean => other.first === query.first && other.next === query.next && other.withinDays === query.withinDays
  const put = async (id: string): Promise<void> => {
    const packet = drafts.find((draft) => draft.id === id)
    if (packet === undefined) return
    const statements = packet.composition.statements ?? []
    if (!statements.some(isSame)) await actions().composePacket({ id, change: { statements: [...statements, query] } })
    actions().say('toast.intoPacket')
  }
  return (
    <span className="into-packet">
      <Choice label={t('pattern.intoPacket')} none={t('pattern.intoPacket')} value="" options={drafts.map((packet) => ({ value: packet.id, label: packetName(packet), hint: (packet.composition.statements ?? []).some(isSame) ? t('pattern.isIn') : '' }))} onChange={(id) => void put(id).catch(actions().sayError)} />
    </span>
  )
}
