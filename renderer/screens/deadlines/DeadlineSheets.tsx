import { useState } from 'react'
import type { ListedDeadline } from '../../../electron/shared/contract/deadlines'
import { DateLanguage } from '../../../electron/shared/dates/schemas'
import { DeadlineStatus } from '../../../electron/shared/deadlines/standing'
import type { AppError } from '../../../electron/shared/errors'
import { today } from '../../format/today'
import { actions } from '../../store'
import { toAppError, valueOr } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { DateField, LineField, ProseField, RecordField, SegField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useDocumentOptions, useEnumOptions } from '../../widgets/options'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

type Of = { readonly deadline: ListedDeadline; readonly onClose: () => void }

/** Runs a step of a sheet: closes it when it was kept, shows why when it was not. */
function useStep(onClose: () => void) {
  const [failed, setFailed] = useState<AppError | null>(null)
  const run = (step: () => Promise<void>): void => {
    step().then(onClose).catch((cause: unknown) => setFailed(toAppError(cause)))
  }
  return { run, problem: failed === null ? null : <ErrorText error={failed} /> }
}

/** A day that must be a whole one. */
function useDay(first: string | null) {
  const [value, setValue] = useState<string | null>(first)
  const [unread, setUnread] = useState<string | undefined>(undefined)
  return { value, unread, onChange: (next: string | null, text?: string) => { setValue(next); setUnread(text) } }
}

/** Only proof closes a deadline: a paper, and its day. */
export function CloseSheet({ deadline, onClose }: Of) {
  const { t } = useWords()
  const papers = useDocumentOptions()
  const [paper, setPaper] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const on = useDay(today())
  const { run, problem } = useStep(onClose)
  const day = on.value
  return (
    <Sheet title={t('deadline.close')} onClose={onClose}>
      <p>{t('deadline.closeText')}</p>
      {problem}
      <div>
        <RecordField label={t('deadline.proof')} value={paper} onChange={setPaper} options={papers} />
        <DateField exact label={t('deadline.proofOn')} {...on} />
        <LineField label={t('deadline.proofNote')} value={note} onChange={setNote} />
      </div>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn
          look="go" isDisabled={paper === null || day === null || on.unread !== undefined}
          onPress={() => run(async () => { if (paper !== null && day !== null) await actions().closeDeadline(deadline.matterId, { id: deadline.id, proofDocumentId: paper, proofOn: day, proofNote: note }) })}
        >
          {t('deadline.closeDo')}
        </Btn>
      </div>
    </Sheet>
  )
}

const sayable = DeadlineStatus.exclude(['done', 'soft'])

/** Missed, restoration asked or given, not applicable, or open again; with the reason. */
export function StateSheet({ deadline, onClose }: Of) {
  const { t } = useWords()
  const states = useEnumOptions('deadlineStatus', sayable.options)
  const [status, setStatus] = useState<(typeof sayable.options)[number]>(sayable.options.find((each) => each === deadline.status) ?? 'open')
  const [reason, setReason] = useState(deadline.statusReason)
  const on = useDay(today())
  const { run, problem } = useStep(onClose)
  const isReasonNeeded = status !== 'open' && status !== 'missed'
  return (
    <Sheet title={t('deadline.change')} wide onClose={onClose}>
      <p>{t('deadline.changeText')}</p>
      {problem}
      <div>
        <SegField label={t('deadline.newState')} value={status} onChange={setStatus} options={states} />
        <ProseField label={t('deadline.reason')} value={reason} onChange={setReason} />
        <DateField exact label={t('deadline.on')} {...on} />
      </div>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn
          look="go" isDisabled={on.unread !== undefined || (isReasonNeeded && reason.trim() === '')}
          onPress={() => run(() => actions().setDeadlineStatus(deadline.matterId, { id: deadline.id, status, reason: reason.trim(), on: on.value }))}
        >
          {t('form.save')}
        </Btn>
      </div>
    </Sheet>
  )
}

/** Counsel's own day over the computed one, and the way back. */
export function OverrideSheet({ deadline, onClose }: Of) {
  const { t, date } = useWords()
  const on = useDay(deadline.overrideOn)
  const [reason, setReason] = useState(deadline.overrideReason)
  const { run, problem } = useStep(onClose)
  const day = on.value
  const set = (next: string | null): void => run(() => actions().overrideDeadline(deadline.matterId, { id: deadline.id, on: next, reason: next === null ? '' : reason.trim() }))
  return (
    <Sheet title={t('deadline.override')} onClose={onClose}>
      <p>{t('deadline.overrideText')}</p>
      <p className="small quiet">{t('deadline.overrideShown', { on: deadline.computedOn === null ? '—' : date(deadline.computedOn), reason: '' })}</p>
      {problem}
      <div>
        <DateField exact label={t('deadline.on')} {...on} />
        <LineField label={t('deadline.reason')} value={reason} onChange={setReason} />
      </div>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        {deadline.overrideOn === null ? null : <Btn look="risk" onPress={() => set(null)}>{t('deadline.overrideBack')}</Btn>}
        <Btn look="go" isDisabled={day === null || on.unread !== undefined || reason.trim() === ''} onPress={() => set(day)}>{t('form.save')}</Btn>
      </div>
    </Sheet>
  )
}

/** A reminder to whoever has not answered, to copy or change. */
export function FollowUpSheet({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const [tongue, setTongue] = useState<DateLanguage>(language)
  const [edited, setEdited] = useState<string | null>(null)
  const [draft] = useCall('deadlines.followUp', { id, language: tongue })
  const text = valueOr(draft, null)
  return (
    <Sheet title={t('deadline.followUp')} wide onClose={onClose}>
      <p className="small quiet">{t('deadline.followUpText')}</p>
      <div>
        <SegField label={t('deadline.followUpLanguage')} value={tongue} onChange={(next) => { setTongue(next); setEdited(null) }} options={DateLanguage.options.map((value) => ({ value, label: t(`language.${value}`) }))} />
        <ProseField label={t('deadline.followUpBody')} rows={9} value={edited ?? (text === null ? '' : [text.title, ...text.paragraphs].join('\n\n'))} onChange={setEdited} />
      </div>
      <div className="ends"><Btn onPress={onClose}>{t('form.close')}</Btn></div>
    </Sheet>
  )
}
