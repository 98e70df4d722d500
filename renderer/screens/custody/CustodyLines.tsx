import type { CustodyLine, CustodyNote } from '../../../electron/shared/contract/custody'
import { shortHash } from '../../format/text'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'

/** What happened to the paper, in order: the journal by number, and what people entered, in their own time. */
export function CustodyLines({ lines, onCorrect }: { readonly lines: readonly CustodyLine[]; readonly onCorrect: (id: string) => void }) {
  const { t, instant } = useWords()
  return (
    <ol className="journal" aria-label={t('keep.title')}>
      {lines.map((line, index) => (
        <li key={index}>
          <span className="small"><span className="num">{instant(line.at)}</span><br /><span className="faint num">{line.seq === null ? '' : t('history.seq', { seq: line.seq })}</span></span>
          <div>
            <div className={line.action === 'verifiedFail' ? 'is-late' : ''}>{t(`keep.action.${line.action}`)} <span className="small faint">{[line.actor, line.device].filter((part) => part !== '').join(', ')}</span></div>
            {line.note === null ? <p className="small quiet">{[line.action === 'imported' ? `SHA-256 ${shortHash(line.detail)}` : line.detail, line.reason].filter((part) => part !== '').join('; ')}</p> : <NoteLines note={line.note} lines={lines} />}
          </div>
          {line.note === null ? <span /> : <Btn slim onPress={() => onCorrect(line.note?.id ?? '')}>{t('keep.correct')}…</Btn>}
        </li>
      ))}
    </ol>
  )
}

function NoteLines({ note, lines }: { readonly note: CustodyNote; readonly lines: readonly CustodyLine[] }) {
  const { t, date } = useWords()
  const corrected = lines.find((line) => line.note !== null && line.note.id === note.correctsId)
  const facts: readonly (readonly [string, string])[] = [
    ['keep.told', note.at === null ? '' : `${date(note.at)}${note.atClock === null ? '' : ` ${note.atClock}`}`], ['keep.from', note.fromCustodian], ['keep.to', note.toCustodian],
    ['keep.acknowledgement', note.acknowledgement], ['keep.place', note.place], ['keep.reason', note.reason], ['keep.sealNo', note.sealNo], ['keep.condition', note.condition], ['keep.witness', note.witness],
  ]
  return (
    <div className="small">
      <p className="faint">{t('keep.byPerson')} {t(`enum.copyClass.${note.copyClass}`)}</p>
      {facts.filter(([, value]) => value !== '').map(([key, value]) => <p key={key}><span className="faint">{t(key)}</span> {value}</p>)}
      {note.note === '' ? null : <p className="said">{note.note}</p>}
      {corrected === undefined ? null : <p className="is-soon">{t('keep.corrects', { seq: corrected.seq ?? 0 })}</p>}
    </div>
  )
}
