import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { DocumentLevel, type Document } from '../../../electron/shared/contract/documents'
import { actions, useApp } from '../../store'
import { Btn, IconBtn, LinkBtn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { Field, Group } from '../../widgets/Field'
import { LineField, PickField } from '../../widgets/fields'
import { useEnumOptions } from '../../widgets/options'
import { RowText } from '../../widgets/RowsField'
import { useWords } from '../../widgets/use-words'
import { hideable, type RedactionWork } from './redaction-draft'
import { RedactRefusal } from './RedactRefusal'

type SideProps = { readonly paper: Document; readonly work: RedactionWork; readonly onPage: (page: number) => void }

/** What will go and why, and what the copy will be. */
export function RedactSide({ paper, work, onPage }: SideProps) {
  const { t } = useWords()
  const { form } = work
  const levels = useEnumOptions('documentLevel', DocumentLevel.options)
  const hasPages = paper.readability !== 'text'
  return (
    <div className="side facts-side" onBlur={form.keepNow}>
      {typeof form.status === 'object' ? <RedactRefusal error={form.status.failed} words={form.value.words} onPage={onPage} /> : null}
      <Progress paper={paper} />
      <Group title={t('redact.willGo', { count: form.value.boxes.length + form.value.words.length })}>
        <ItemList work={work} onPage={onPage} />
        <NewWord work={work} />
        <p className="field-note">{t(hasPages ? 'redact.note' : 'redact.noteText')}</p>
      </Group>
      <Group title={t('redact.copy')}>
        <LineField stacked label={t('docs.title')} {...form.at('title')} placeholder={t('redact.titleEmpty')} />
        <PickField stacked label={t('docs.level')} {...form.at('level')} options={levels} />
        {!hasPages || form.value.words.length === 0 ? null : (
          <Field stacked set label={t('redact.blind')} note={t('redact.blindNote')}>
            {() => <Check checked={form.value.lookedThrough} onChange={(lookedThrough) => form.change({ lookedThrough })}>{t('redact.lookedThrough')}</Check>}
          </Field>
        )}
        <p className="field-note">{t('redact.copyNote')}</p>
      </Group>
    </div>
  )
}

function ItemList({ work, onPage }: Pick<SideProps, 'work' | 'onPage'>) {
  const { t } = useWords()
  const { boxes, words } = work.form.value
  if (boxes.length + words.length === 0) return <p className="small quiet">{t('redact.nothing')}</p>
  return (
    <ul className="hidden-items">
      {words.map((word, index) => (
        <Item
          key={`word ${index}`} name={word.text} reason={word.reason}
          onReason={(reason) => work.form.change({ words: words.map((each, at) => (at === index ? { ...each, reason } : each)) })}
          onRemove={() => work.form.change({ words: words.filter((_, at) => at !== index) })}
        ><span className="said">{word.text}</span> <span className="small faint">{t('redact.everywhere')}</span></Item>
      ))}
      {boxes.map((box, index) => (
        <Item
          key={`box ${index}`} name={t('redact.box', { no: index + 1, reason: '' })} reason={box.reason}
          onReason={(reason) => work.form.change({ boxes: boxes.map((each, at) => (at === index ? { ...each, reason } : each)) })}
          onRemove={() => work.removeBox(index)}
        ><LinkBtn onPress={() => { onPage(box.page); work.choose(null); setTimeout(() => work.choose(index), 0) }}>{t('redact.boxOn', { no: index + 1, page: box.page })}</LinkBtn></Item>
      ))}
    </ul>
  )
}

function Item({ name, reason, onReason, onRemove, children }: { readonly name: string; readonly reason: string; readonly onReason: (reason: string) => void; readonly onRemove: () => void; readonly children: ReactNode }) {
  const { t } = useWords()
  return (
    <li>
      <div className="spread"><span>{children}</span><IconBtn label={`${t('form.remove')}: ${name}`} onPress={onRemove}><X size={14} aria-hidden /></IconBtn></div>
      <RowText label={t('redact.reason')} value={reason} onChange={onReason} />
    </li>
  )
}

/** A word that is typed instead of marked: the same spelling is looked for on every page. */
function NewWord({ work }: { readonly work: RedactionWork }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const add = (): void => {
    if (work.addWord(text)) setText('')
  }
  return (
    <div className="row new-word">
      <input className="in" aria-label={t('redact.word')} placeholder={t('redact.word')} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); add() } }} />
      <Btn slim isDisabled={hideable(text) === null} onPress={add}>{t('redact.addWord')}</Btn>
    </div>
  )
}

function Progress({ paper }: { readonly paper: Document }) {
  const { t } = useWords()
  const redacting = useApp((state) => (state.redacting?.documentId === paper.id ? state.redacting : null))
  if (redacting === null) return null
  const { step, page, pages } = redacting
  const share = step === 'keeping' ? 1 : (Math.max(0, page - 1) / pages + (step === 'checking' ? 1 : 0)) / 2
  return (
    <div className="progress">
      <p role="status">{t(`redact.step.${step}`, { page, pages })}</p>
      <div className="bar"><i style={{ width: `${share * 100}%` }} /></div>
      <Btn slim onPress={() => void actions().cancelRedaction(paper.id).catch(actions().sayError)}>{t('form.cancel')}</Btn>
    </div>
  )
}
