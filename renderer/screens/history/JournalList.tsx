import type { JournalEntry, RowChange } from '../../../electron/shared/contract/history'
import { hasWords } from '../../i18n'
import { shorten } from '../../format/text'
import { actions, call } from '../../store'
import { Btn } from '../../widgets/Btn'
import { useNames } from './use-names'
import { useWords } from '../../widgets/use-words'

/** Entries of the journal, newest first: when, who, what; the fields before and after; and how to take it back. */
export function JournalList({ entries, onUndone, undoLabel = 'history.undo' }: { readonly entries: readonly JournalEntry[]; readonly onUndone: () => void; readonly undoLabel?: string }) {
  const { t, instant } = useWords()
  const undo = async (seq: number): Promise<void> => {
    try {
      await call('history.undo', { seq })
      await actions().reloadAll()
      actions().say('toast.undone')
      onUndone()
    } catch (cause) {
      actions().sayError(cause)
    }
  }
  return (
    <ol className="journal">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <span className="small"><span className="num">{instant(entry.at)}</span><br /><span className="faint num">{t('history.seq', { seq: entry.seq })}</span></span>
          <div>
            <div><ActionWords action={entry.action} /> <span className="small faint">{entry.actor}{entry.reason === '' ? '' : `, ${entry.reason}`}</span></div>
            {entry.changes.slice(0, 12).map((change, index) => <Change key={index} change={change} />)}
            {entry.changes.length > 12 ? <p className="small faint">{t('history.more', { count: entry.changes.length - 12 })}</p> : null}
          </div>
          {entry.changes.length === 0 ? <span /> : <Btn slim onPress={() => void undo(entry.seq)}>{t(undoLabel)}</Btn>}
        </li>
      ))}
    </ol>
  )
}

/** What was done: the words of the action where there are some, else its name in the contract. */
function ActionWords({ action }: { readonly action: string }) {
  const { t } = useWords()
  const key = `action.${action.replaceAll('.', '_')}`
  return hasWords(key) ? <span>{t(key)}</span> : <span className="mono">{action}</span>
}

const hiddenColumns = new Set(['steps', 'warnings', 'by_source', 'deadline_id', 'id', 'matter_id', 'event_id', 'created_at', 'added_at', 'position'])

function Change({ change }: { readonly change: RowChange }) {
  const { t } = useWords()
  const nameOf = useNames()
  const shown = (value: unknown): string => (isTold(value) ? shorten(nameOf(String(value)), 160) : '—')
  const table = hasWords(`table.${change.table}`) ? t(`table.${change.table}`) : change.table
  const names = Object.keys({ ...change.before, ...change.after }).filter((name) => !hiddenColumns.has(name) && (isTold(change.before?.[name]) || isTold(change.after?.[name])))
  if (change.operation !== 'update') {
    const row = change.after ?? change.before ?? {}
    const label = [row['title'], row['text'], row['quote'], row['number'], row['name']].find(isTold)
    return <p className="small quiet">{t(`enum.operation.${change.operation}`)}: {table}{label === undefined ? '' : `, ${shorten(String(label), 80)}`}</p>
  }
  return (
    <div className="diff">
      {names.map((name) => (
        <div key={name} className="diff-row">
          <span className="faint">{hasWords(`column.${name}`) ? t(`column.${name}`) : name.replaceAll('_', ' ')}</span>
          <span className="old">{shown(change.before?.[name])}</span>
          <span>{shown(change.after?.[name])}</span>
        </div>
      ))}
    </div>
  )
}

const isTold = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
