import { useMemo, useRef } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { findWords } from '../../../electron/shared/redaction'
import { languageTag } from '../../format/language-tag'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { useSelectedWords } from '../documents/use-selected-words'
import type { RedactionWork } from './redaction-draft'

/** A text with the words struck black that will go. */
export function RedactText({ paper, work }: { readonly paper: Document; readonly work: RedactionWork }) {
  const { t } = useWords()
  const [paragraphs] = useCall('documents.paragraphs', { id: paper.id })
  const box = useRef<HTMLOListElement>(null)
  const selected = useSelectedWords(box)
  const words = work.form.value.words.map(({ text }) => text)
  const blackOut = (): void => {
    if (selected === null) return
    work.addWord(selected.quote)
    document.getSelection()?.removeAllRanges()
  }
  useKeys({ X: blackOut })
  return (
    <div className="desk text" tabIndex={0} aria-label={t('docs.reader')} role="region">
      <div className="reader-bar">
        <span className="small quiet">{t('redact.selectHint')}</span>
        <Btn slim look={selected === null ? 'plain' : 'go'} isDisabled={selected === null} onPress={blackOut}>{t('redact.blackOut')} <kbd>X</kbd></Btn>
      </div>
      <Load of={paragraphs}>
        {(all) => (
          <ol ref={box} className="paragraphs said" lang={languageTag(paper.language)}>
            {all.map((text, index) => (
              <li key={index}>
                <span className="no" aria-hidden>{index + 1}</span>
                <p data-paragraph={index + 1}><Struck text={text} words={words} /></p>
              </li>
            ))}
          </ol>
        )}
      </Load>
    </div>
  )
}

/** A paragraph with what will go under black. */
function Struck({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const parts = useMemo(() => partsOf(text, words), [text, words])
  return <>{parts.map(({ part, isHidden }, index) => (isHidden ? <span key={index} className="struck">{part}</span> : part))}</>
}

function partsOf(text: string, words: readonly string[]): readonly { readonly part: string; readonly isHidden: boolean }[] {
  const parts: { part: string; isHidden: boolean }[] = []
  let at = 0
  for (const { start, end } of findWords(text, words)) {
    if (end <= at) continue
    parts.push({ part: text.slice(at, Math.max(at, start)), isHidden: false }, { part: text.slice(Math.max(at, start), end), isHidden: true })
    at = end
  }
  return [...parts, { part: text.slice(at), isHidden: false }]
}
