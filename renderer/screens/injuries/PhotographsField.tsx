import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Document } from '../../../electron/shared/contract/documents'
import { groupedHash } from '../../format/text'
import { actions, useApp } from '../../store'
import { valueOr } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { useDocuments } from '../../widgets/options'
import { Pixels } from '../../widgets/Pixels'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { emptyRow, type FieldProps } from '../records/FieldView'
import { toNumberOrNull, toRows, toText, toTextOrNull } from '../records/values'
import { LabelledCell } from './LabelledCell'

type Row = Readonly<Record<string, unknown>>

/** Photographs of a record, each beside what was noted and what the file itself says (feature F4). Blurred until clicked. */
export function PhotographsField(props: FieldProps) {
  const { words, field, value, onChange, matterId, ownId, unreadAt, setUnread } = props
  const { t } = useWords()
  const rows = toRows(value)
  if (field.type !== 'rows') return null
  const change = (index: number, part: Row): void => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <div role="group" aria-label={words.field('photographs')} className="photos">
      {rows.map((row, index) => (
        <div key={index} className="photo">
          <Photograph documentId={toTextOrNull(row['documentId'])} page={toNumberOrNull(row['page']) ?? 1} noted={{ device: toText(row['device']), on: toTextOrNull(row['takenOn']), at: toTextOrNull(row['takenAt']) }} />
          <div className="stack">
            <div className="cells">
              {Object.entries(field.fields).map(([name, part]) => (
                <LabelledCell
                  key={name}
                  name={`photographs.${name}`}
                  field={part}
                  words={words}
                  matterId={matterId}
                  ownId={ownId}
                  value={row[name]}
                  onChange={(next) => change(index, { [name]: next })}
                  unreadAt={() => unreadAt(`photographs.${index}.${name}`)}
                  setUnread={(_, text) => setUnread(`photographs.${index}.${name}`, text)}
                />
              ))}
            </div>
            <div><Btn slim look="risk" onPress={() => onChange(rows.filter((_, at) => at !== index))}>{t('form.remove')}</Btn></div>
          </div>
        </div>
      ))}
      <div><Btn slim onPress={() => onChange([...rows, emptyRow(field.fields, rows)])}>{t('injury.addPhoto')}</Btn></div>
    </div>
  )
}

type Noted = { readonly device: string; readonly on: string | null; readonly at: string | null }

function Photograph({ documentId, page, noted }: { readonly documentId: string | null; readonly page: number; readonly noted: Noted }) {
  const { t } = useWords()
  const paper = useDocuments().find(({ id }) => id === documentId)
  if (paper === undefined) return <div className="photo-none small faint">{t('injury.noPhoto')}</div>
  return (
    <div className="stack">
      <Picture paper={paper} page={page} />
      <CaptureFacts paper={paper} noted={noted} />
    </div>
  )
}

const thumbWidth = 200

/** The picture itself: not read at all in the view that spares the eye, and blurred until it is clicked. */
function Picture({ paper, page }: { readonly paper: Document; readonly page: number }) {
  const { t } = useWords()
  const isCalm = useApp(({ desktop }) => desktop?.lowDistress === true)
  const [isShown, setShown] = useState(false)
  const isReadable = paper.readability === 'image' || paper.readability === 'pages'
  const [image] = useCall('documents.renderPage', isReadable && (isShown || !isCalm) ? { id: paper.id, page, maxWidthPx: thumbWidth * 2 } : null)
  const picture = valueOr(image, null)
  return (
    <div className={`thumb ${isShown ? '' : 'covered'} ${isCalm ? 'grey' : ''}`}>
      {picture === null ? <span className="small faint">{isReadable ? (image.status === 'failed' ? t(`error.${image.error.code}`) : paper.title) : t('injury.notAPicture')}</span> : <Pixels image={picture} width={thumbWidth} label={isShown ? paper.title : t('docs.distressing')} />}
      {isShown || !isReadable ? null : <Button className="btn slim thumb-show" aria-label={t('injury.showPhoto', { title: paper.title })} onPress={() => setShown(true)}>{t('docs.distressShow')}</Button>}
    </div>
  )
}

/** What somebody noted and what the camera wrote, side by side: the file's own word is read, and never trusted alone. */
function CaptureFacts({ paper, noted }: { readonly paper: Document; readonly noted: Noted }) {
  const { t, date, instant } = useWords()
  const [camera] = useCall('documents.camera', { id: paper.id })
  const wrote = valueOr(camera, null)
  const rows: readonly (readonly [string, string, string])[] = [
    ['device', noted.device, wrote?.device ?? ''],
    ['when', [date(noted.on, 'short'), noted.at ?? ''].filter((part) => part !== '').join(' '), wrote?.takenAt ?? ''],
    ['zone', '', wrote?.zone ?? ''],
    ['position', '', wrote?.position ?? ''],
  ]
  return (
    <>
      <table className="capture small">
        <thead><tr><td /><th scope="col">{t('injury.noted')}</th><th scope="col">{t('injury.fileSays')}</th></tr></thead>
        <tbody>{rows.map(([name, said, written]) => <tr key={name}><th scope="row">{t(`injury.capture.${name}`)}</th><td>{said === '' ? '—' : said}</td><td>{written === '' ? '—' : written}</td></tr>)}</tbody>
      </table>
      <p className="small faint hash">{t('injury.original', { at: instant(paper.addedAt) })} <span className="mono">{groupedHash(paper.sha256)}</span></p>
      <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: paper.id })}><span className="small">{t('injury.openPhoto')}</span></LinkBtn>
    </>
  )
}
