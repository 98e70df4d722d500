import { useRef, useState, type KeyboardEvent } from 'react'
import { X } from 'lucide-react'
import { DenialOutcome } from '../../../electron/shared/contract/access'
import { minutesLost } from '../../../electron/shared/rules/figures'
import { splitMinute } from '../../format/time'
import { IconBtn } from '../../widgets/Btn'
import { Field, Group } from '../../widgets/Field'
import { NumberField, ProseField, SegField, PickField, TimeField, TimeInput } from '../../widgets/fields'
import { useEnumOptions } from '../../widgets/options'
import type { Bound, Form } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'
import type { DenialDraft } from './denial-draft'

const commonOutcomes = ['fullAccess', 'partial', 'delayed', 'denied', 'interrupted'] as const
const rareOutcomes = DenialOutcome.options.filter((outcome) => !commonOutcomes.some((common) => common === outcome))

/** What happened at the gate, minute by minute. */
export function HappenedGroup({ form }: { readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  const outcome = form.at('outcome')
  const common = useEnumOptions('outcome', commonOutcomes)
  const rare = useEnumOptions('outcome', rareOutcomes)
  const computed = minutesLost(toTimes(form.value))
  return (
    <Group title={t('denial.group.happened')} id="denial-happened">
      <SegField label={t('denial.outcome')} value={outcome.value} options={common.map((option) => ({ ...option, value: toOutcome(option.value) }))} onChange={outcome.onChange} />
      <PickField label={t('denial.outcomeRare')} value={outcome.value} options={rare.map((option) => ({ ...option, value: toOutcome(option.value) }))} onChange={outcome.onChange} />
      <div className="time-pair">
        <TimeField label={t('denial.arrivedAt')} {...form.reading('arrivedAt')} />
        <TimeField label={t('denial.leftAt')} {...form.reading('leftAt')} />
      </div>
      <NumberField label={t('denial.waitedMinutes')} {...form.at('waitedMinutes')} note={computed === null || form.value.waitedMinutes !== null ? undefined : t('denial.waitedComputed', { minutes: computed })} />
      <MinutesField form={form} {...form.at('minutes')} />
      <ProseField label={t('denial.narrative')} {...form.at('narrative')} />
    </Group>
  )
}

const toOutcome = (text: string): DenialDraft['outcome'] => DenialOutcome.options.find((outcome) => outcome === text) ?? 'unknown'

/** The times as the rule takes them; forms hold plain text of the same shape. */
const toTimes = ({ arrivedAt, leftAt, waitedMinutes }: DenialDraft): Parameters<typeof minutesLost>[0] =>
  ({ arrivedAt, leftAt, waitedMinutes }) as Parameters<typeof minutesLost>[0]

/** Rows of clock time and what happened then. Enter on the last line adds it; a leading time is taken out of it. */
function MinutesField({ form, value, onChange }: Bound<DenialDraft['minutes']> & { readonly form: Form<DenialDraft> }) {
  const { t } = useWords()
  const [line, setLine] = useState('')
  const rows = useRef<HTMLDivElement>(null)
  const change = (index: number, part: Partial<DenialDraft['minutes'][number]>): void =>
    onChange(value.map((minute, at) => (at === index ? { ...minute, ...part } : minute)))
  const add = (): void => {
    const minute = splitMinute(line)
    if (minute.text === '') return
    onChange([...value, minute])
    setLine('')
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add()
  }
  return (
    <Field label={t('denial.minutes')}>
      {({ id }) => (
        <div className="minutes" ref={rows}>
          {value.map((minute, index) => (
            <div key={index} className="line">
              <TimeInput
                label={t('denial.minuteTime')}
                value={minute.time}
                unread={form.unreadAt(`minutes.${index}`)}
                onChange={(time, unread) => { form.setUnread(`minutes.${index}`, unread); change(index, { time }) }}
              />
              <input className="in" aria-label={t('denial.minuteText')} value={minute.text} onChange={(event) => change(index, { text: event.target.value })} />
              <IconBtn label={t('form.remove')} onPress={() => onChange(value.filter((_, at) => at !== index))}><X size={15} aria-hidden /></IconBtn>
            </div>
          ))}
          <input id={id} className="in" placeholder={t('denial.minuteNew')} value={line} onChange={(event) => setLine(event.target.value)} onKeyDown={onKey} onBlur={add} />
        </div>
      )}
    </Field>
  )
}
