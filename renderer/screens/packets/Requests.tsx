import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { Btn, IconBtn } from '../../widgets/Btn'
import { GrowingText } from '../../widgets/fields'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

/** What is asked for, in order. */
export function Requests({ composing: { value, change } }: { readonly composing: Composing }) {
  const { t } = useWords()
  const { requests } = value
  const put = (next: readonly string[], when: 'now' | 'paused' = 'now'): void => change({ requests: [...next] }, when)
  const swap = (index: number, other: number): void => put(requests.map((text, at) => (at === index ? (requests[other] ?? '') : at === other ? (requests[index] ?? '') : text)))
  return (
    <section id="packet-requests">
      <h2>{t('packet.requests')}</h2>
      <ol className="stack">
        {requests.map((request, index) => (
          <li key={index} className="request">
            <span className="num faint">{index + 1}</span>
            <GrowingText rows={1} aria-label={t('packet.requestNo', { no: index + 1 })} value={request} onChange={(text) => put(requests.map((each, at) => (at === index ? text : each)), 'paused')} />
            <span className="request-tools">
              <IconBtn label={t('form.moveUp')} isDisabled={index === 0} onPress={() => swap(index, index - 1)}><ArrowUp size={13} aria-hidden /></IconBtn>
              <IconBtn label={t('form.moveDown')} isDisabled={index === requests.length - 1} onPress={() => swap(index, index + 1)}><ArrowDown size={13} aria-hidden /></IconBtn>
              <IconBtn label={t('form.remove')} onPress={() => put(requests.filter((_, at) => at !== index))}><X size={13} aria-hidden /></IconBtn>
            </span>
          </li>
        ))}
      </ol>
      <p className="pad-top"><Btn slim onPress={() => put([...requests, ''])}>{t('packet.addRequest')}</Btn></p>
    </section>
  )
}
