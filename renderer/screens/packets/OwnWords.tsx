import { useState } from 'react'
import type { PlanParagraph, PlanSection } from '../../../electron/shared/plan'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { GrowingText } from '../../widgets/fields'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

const textOf = ({ runs }: Pick<PlanParagraph, 'runs'>): string => runs.map(({ text }) => text).join('')

/** Edits one paragraph in counsel's own words; they stay when the records change, and say when they have. */
export function OwnWords({ paragraph, composing }: { readonly paragraph: PlanParagraph; readonly composing: Composing }) {
  const { t } = useWords()
  const { value, change } = composing
  const [isOpen, setOpen] = useState(false)
  const kept = value.ownWords.find(({ key }) => key === paragraph.key)
  const planned = paragraph.own?.planned ?? textOf(paragraph)
  const [text, setText] = useState('')
  const others = value.ownWords.filter(({ key }) => key !== paragraph.key)
  const begin = (): void => {
    setText(kept?.text ?? planned)
    setOpen(true)
  }
  const keep = (): void => {
    setOpen(false)
    change({ ownWords: text.trim() === '' || text.trim() === planned ? others : [...others, { key: paragraph.key, text: text.trim(), replaced: planned }] })
  }
  const label = t('packet.ownWordsOf', { no: paragraph.number })
  return (
    <div className="own-words small">
      {kept === undefined ? null : <span className="chip">{t('packet.ownWords')}</span>}
      {paragraph.own?.isStale === true ? <span className="chip soon" title={planned}>{t('packet.ownStale')}</span> : null}
      {isOpen ? null : <LinkBtn onPress={begin}>{t('packet.editWords')}<span className="hidden-visually"> {paragraph.number}</span></LinkBtn>}
      {kept === undefined || isOpen ? null : <LinkBtn onPress={() => change({ ownWords: others })}>{t('packet.backToPlanned')}</LinkBtn>}
      {paragraph.own?.isStale === true && kept !== undefined && !isOpen ? (
        <LinkBtn onPress={() => change({ ownWords: [...others, { ...kept, replaced: planned }] })}>{t('packet.stillRight')}</LinkBtn>
      ) : null}
      {isOpen ? (
        <div className="stack">
          <GrowingText rows={3} aria-label={label} value={text} onChange={setText} />
          {paragraph.own?.isStale === true ? <p className="quiet">{t('packet.recordsSayNow')} <span className="said">{planned}</span></p> : null}
          {paragraph.hedged ? <p className="quiet">{t('packet.keepHedge')}</p> : null}
          <span className="row"><Btn slim look="go" onPress={keep}>{t('packet.keepWords')}</Btn><Btn slim onPress={() => setOpen(false)}>{t('form.cancel')}</Btn></span>
        </div>
      ) : null}
    </div>
  )
}

/** Counsel's own paragraphs at the end of one section, and where a new one begins. */
export function OwnParagraphs({ section, composing: { value, change } }: { readonly section: PlanSection; readonly composing: Composing }) {
  const { t } = useWords()
  const own = value.ownParagraphs.filter((each) => each.section === section.id)
  const put = (id: string, text: string): void => change({ ownParagraphs: value.ownParagraphs.map((each) => (each.id === id ? { ...each, text } : each)) }, 'paused')
  const add = (): void => change({ ownParagraphs: [...value.ownParagraphs, { id: crypto.randomUUID(), section: section.id, text: '' }] })
  return (
    <div className="own-paragraphs">
      {own.map(({ id, text }, index) => (
        <div key={id} className="stack">
          <GrowingText rows={2} aria-label={t('packet.ownParagraphNo', { no: index + 1, section: section.heading })} value={text} onChange={(next) => put(id, next)} />
          <span className="small"><LinkBtn onPress={() => change({ ownParagraphs: value.ownParagraphs.filter((each) => each.id !== id) })}>{t('form.remove')}</LinkBtn></span>
        </div>
      ))}
      <span className="small"><LinkBtn onPress={add}>{t('packet.addParagraph')}<span className="hidden-visually"> {section.heading}</span></LinkBtn></span>
    </div>
  )
}
