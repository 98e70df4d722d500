import type { OutputOf } from '../../../electron/shared/contract'
import type { Document } from '../../../electron/shared/contract/documents'
import type { CaseEvent } from '../../../electron/shared/contract/events'
import { cameraGap } from '../../format/camera'
import { hasWords } from '../../i18n'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { Group } from '../../widgets/Field'
import { Load } from '../../widgets/Load'
import { useDocuments } from '../../widgets/options'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import { reasonKey } from './Uploads'

/** What the file is and says about itself: where it was, what was inside it, the camera, its properties. Read only. */
export function FileFacts({ paper }: { readonly paper: Document }) {
  const [parts] = useCall('documents.parts', { id: paper.id })
  const [camera] = useCall('documents.camera', { id: paper.id })
  const [metadata] = useCall('documents.metadata', { id: paper.id })
  return (
    <>
      <FileNotes paper={paper} />
      <Load of={parts}>{(all) => all.length === 0 ? null : <Parts parts={all} />}</Load>
      <Load of={camera}>{(facts) => facts === null ? null : <Camera paper={paper} facts={facts} />}</Load>
      <Load of={metadata}>{(all) => all.length === 0 ? null : <Properties all={all} />}</Load>
    </>
  )
}

function FileNotes({ paper }: { readonly paper: Document }) {
  const { t } = useWords()
  const parent = useDocuments().find(({ id }) => id === paper.parentDocumentId)
  return (
    <>
      {paper.kindMismatch ? <p className="notice small">{t('docs.kindMismatch', { name: paper.originalName, type: paper.mediaType })}</p> : null}
      {paper.repaired ? <p className="notice small">{t('docs.repaired')}</p> : null}
      {parent === undefined ? null : (
        <p className="small">
          {t('docs.cameInside')} <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: parent.id })}>{parent.title}</LinkBtn>
          {paper.pathInParent === '' ? null : <span className="faint"> {paper.pathInParent}</span>}
        </p>
      )}
    </>
  )
}

function Parts({ parts }: { readonly parts: OutputOf<'documents.parts'> }) {
  const { t } = useWords()
  const papers = useDocuments()
  return (
    <Group title={t('docs.inside', { count: parts.length })}>
      <ul className="small">
        {parts.map(({ path, documentId, reason }) => (
          <li key={path} className="part">
            {documentId !== null && papers.some(({ id }) => id === documentId) ? <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: documentId })}>{path}</LinkBtn> : <span>{path}</span>}
            {reason === '' ? null : <span className="is-soon"> {t(reasonKey(reason))}</span>}
          </li>
        ))}
      </ul>
    </Group>
  )
}

/** What the camera wrote. Its clock may be wrong, so it is set beside the time of each record that rests on this paper. */
function Camera({ paper, facts }: { readonly paper: Document; readonly facts: NonNullable<OutputOf<'documents.camera'>> }) {
  const { t } = useWords()
  const events = useApp((state) => listOf(state.chronology)).filter(({ claims }) => claims.some(({ documentId }) => documentId === paper.id))
  return (
    <Group title={t('docs.camera')}>
      <dl className="facts small">
        {facts.takenAt === null ? null : <><dt>{t('docs.takenAt')}</dt><dd className="num">{facts.takenAt.replace('T', ' ')} <span className="faint">{facts.zone ?? t('docs.noZone')}</span></dd></>}
        {facts.device === '' ? null : <><dt>{t('docs.device')}</dt><dd>{facts.device}</dd></>}
        {facts.position === '' ? null : <><dt>{t('docs.position')}</dt><dd className="num">{facts.position}</dd></>}
      </dl>
      {facts.position === '' ? null : <p className="field-note">{t('docs.positionNote')}</p>}
      <ul className="small">{events.map(({ event }) => <CameraAgainst key={event.id} event={event} takenAt={facts.takenAt} />)}</ul>
    </Group>
  )
}

function CameraAgainst({ event, takenAt }: { readonly event: CaseEvent; readonly takenAt: string | null }) {
  const { t, date } = useWords()
  const gap = cameraGap(takenAt, event.happened, event.time)
  if (gap === null) return null
  const [amount, unit] = 'days' in gap ? [gap.days, 'days'] : [gap.minutes, 'minutes']
  return (
    <li>
      <LinkBtn onPress={() => actions().openRecord(recordOf(event))}>{event.title}</LinkBtn>, {date(event.happened, 'short')}{event.time === null ? '' : ` ${event.time}`}:{' '}
      <span className={amount === 0 ? 'is-good' : 'is-soon'}>{amount === 0 ? t(`docs.cameraSame.${unit}`) : t(`docs.${amount > 0 ? 'cameraLater' : 'cameraEarlier'}.${unit}`, { count: Math.abs(amount) })}</span>
    </li>
  )
}

const keyOf = (name: string): string => `docs.meta.${name.replaceAll('.', '_')}`

/** The properties in the file's own words: those with a name of ours first, the rest under their code. */
function Properties({ all }: { readonly all: OutputOf<'documents.metadata'> }) {
  const { t } = useWords()
  const known = all.filter(({ name }) => hasWords(keyOf(name)))
  const rest = all.filter(({ name }) => !hasWords(keyOf(name)))
  const lines = (some: OutputOf<'documents.metadata'>, label: (name: string) => string) =>
    some.map(({ name, value }, index) => <div key={index} className="fact-line"><dt>{label(name)}</dt><dd className="said">{value}</dd></div>)
  return (
    <Group title={t('docs.properties')}>
      <dl className="facts small">{lines(known, (name) => t(keyOf(name)))}</dl>
      {rest.length === 0 ? null : (
        <details className="small">
          <summary className="quiet">{t('docs.moreProperties', { count: rest.length })}</summary>
          <dl className="facts">{lines(rest, (name) => name)}</dl>
        </details>
      )}
    </Group>
  )
}
