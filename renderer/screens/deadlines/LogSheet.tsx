import { useState } from 'react'
import type { AppError } from '../../../electron/shared/errors'
import { today } from '../../format/today'
import { actions, call } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { DateField } from '../../widgets/fields'
import { Load } from '../../widgets/Load'
import { Sheet } from '../../widgets/Modal'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { useDeadlineWords } from './use-deadline-words'

/** What was entered, changed and done on some days, from the journal; on paper as a PDF. Without a case: all of them. */
export function LogSheet({ matterId, onClose }: { readonly matterId: string | null; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const [from, setFrom] = useState<string>(today())
  const [to, setTo] = useState<string>(today())
  const [unread, setUnread] = useState<{ readonly from?: string | undefined; readonly to?: string | undefined }>({})
  const [failed, setFailed] = useState<AppError | null>(null)
  const isSound = unread.from === undefined && unread.to === undefined && from <= to
  const range = { from, to, matterId, limit: 2000 }
  const save = async (): Promise<void> => {
    try {
      const { saved } = await call('desktop.saveExport', { channel: 'deadlines.exportLog', input: { ...range, language }, suggestedName: `deadlines-${from}${from === to ? '' : `-${to}`}.pdf` })
      if (saved) actions().say('toast.exported')
    } catch (cause) {
      setFailed(toAppError(cause))
    }
  }
  return (
    <Sheet title={t('deadline.logTitle')} wide onClose={onClose}>
      <div>
        <DateField exact label={t('deadline.logFrom')} value={from} unread={unread.from} onChange={(next, text) => { if (next !== null) setFrom(next); setUnread({ ...unread, from: text }) }} />
        <DateField exact label={t('deadline.logTo')} value={to} unread={unread.to} onChange={(next, text) => { if (next !== null) setTo(next); setUnread({ ...unread, to: text }) }} />
      </div>
      {failed === null ? null : <ErrorText error={failed} />}
      <LogLines range={isSound ? range : null} />
      <div className="ends">
        <Btn onPress={onClose}>{t('form.close')}</Btn>
        <Btn look="go" isDisabled={!isSound} onPress={() => void save()}>{t('deadline.logSave')}</Btn>
      </div>
    </Sheet>
  )
}

function LogLines({ range }: { readonly range: { from: string; to: string; matterId: string | null; limit: number } | null }) {
  const { t, date, instant } = useWords()
  const words = useDeadlineWords()
  const [lines] = useCall('deadlines.log', range)
  if (range === null) return null
  return (
    <Load of={lines}>
      {(all) => all.length === 0 ? <p className="quiet">{t('deadline.logEmpty')}</p> : (
        <ul className="rows">
          {all.map((line) => (
            <li key={`${line.seq} ${line.deadlineId}`} className="log-line">
              <span className="num small">{instant(line.at)}</span>
              <span>
                <span className="strong">{words.titleOf(line)}</span> <span className="small faint">{line.fileNo}</span>
                <br /><span className="small">{t(`enum.logWhat.${line.what}`)}, {t(`enum.deadlineStatus.${line.status}`)}{line.reason === '' ? '' : `: ${line.reason}`}. {line.actor}</span>
              </span>
              <span className="num small">{line.dueOn === null ? '—' : date(line.dueOn, 'short')}{line.dueBefore === null ? '' : <><br /><span className="faint">{t('deadline.wasOn', { on: date(line.dueBefore, 'short') })}</span></>}</span>
            </li>
          ))}
        </ul>
      )}
    </Load>
  )
}
