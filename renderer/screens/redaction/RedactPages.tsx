import { useEffect, useMemo, useRef, useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import type { PlaceInPaper } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { FindBar } from '../documents/FindBar'
import { PageNote, useReadings } from '../documents/PageReader'
import { PageSheet } from '../documents/PageSheet'
import { ReaderBar } from '../documents/ReaderBar'
import { quoteOf, useLit, usePageWords, type Stretch } from '../documents/use-page-words'
import { useRoom, useView } from '../documents/use-view'
import { BoxLayer } from './BoxLayer'
import { hiddenAmong } from './box-geometry'
import type { RedactionWork } from './redaction-draft'

/** A box that is added by keyboard: in the upper middle of the page, to be moved from there. */
const firstBox = { x: 0.3, y: 0.3, width: 0.4, height: 0.05 }

/** The pages of a paper with boxes drawn on them and words marked that will go. `goTo` is the page asked for from the list. */
export function RedactPages({ paper, at, work, goTo }: {
  readonly paper: Document
  readonly at: PlaceInPaper | null
  readonly work: RedactionWork
  readonly goTo: { readonly page: number } | null
}) {
  const { t } = useWords()
  const desk = useRef<HTMLDivElement>(null)
  const pages = paper.pages ?? 1
  const view = useView(pages, at?.page ?? 1)
  const [tool, setTool] = useState<'boxes' | 'words'>('boxes')
  const [isFinding, setFinding] = useState(false)
  const [light, setLight] = useState<PlaceInPaper | null>(null)
  const [marked, setMarked] = useState<Stretch | null>(null)
  const words = usePageWords(paper.id, view.page, useReadings(paper.id))
  const lit = useLit(words, light)
  const { go } = view
  const latestGo = useRef(go)
  latestGo.current = go
  useEffect(() => {
    if (goTo !== null) latestGo.current(goTo.page)
  }, [goTo])
  const hidden = useMemo(() => {
    const all = words?.words ?? []
    const numbers = hiddenAmong(all.map(({ text }) => text), work.form.value.words.map(({ text }) => text))
    return all.filter((_, index) => numbers.has(index))
  }, [words, work.form.value.words])
  const blackOut = (): void => {
    if (marked === null || words === null) return
    work.addWord(quoteOf(words, marked))
    document.getSelection()?.removeAllRanges()
  }
  const addBox = (): void => {
    setTool('boxes')
    work.addBox(view.page, firstBox)
  }
  useKeys({ B: addBox, X: blackOut, W: () => setTool(tool === 'words' ? 'boxes' : 'words'), 'Ctrl+F': () => setFinding(true) })
  return (
    <div ref={desk} className="desk" tabIndex={0} aria-label={t('docs.reader')} role="region">
      <ReaderBar view={view} pages={pages} onFind={() => setFinding(true)}>
        <span className="row tight">
          <span id="redact-tool" className="hidden-visually">{t('redact.mouse')}</span>
          <Segmented slim labelId="redact-tool" value={tool} options={[{ value: 'boxes', label: t('redact.drawBoxes') }, { value: 'words', label: t('redact.markWords') }]} onChange={setTool} />
          <Btn slim onPress={addBox}>{t('redact.addBox')} <kbd>B</kbd></Btn>
          <Btn slim look={marked === null ? 'plain' : 'go'} isDisabled={marked === null} onPress={blackOut}>{t('redact.blackOut')} <kbd>X</kbd></Btn>
        </span>
        {isFinding ? (
          <FindBar documentId={paper.id} from={null} onPlace={(place) => { setLight(place); if (place.page !== null) view.go(place.page) }} onClose={() => { setFinding(false); setLight(null) }} />
        ) : null}
        <PageNote words={words} isSought={false} />
      </ReaderBar>
      <PageSheet
        paper={paper} view={view} room={useRoom(desk)} words={words} lit={lit} label={t('docs.page', { page: view.page, pages })} onMark={setMarked}
        over={(turned) => <BoxLayer page={view.page} turned={turned} work={work} isDrawing={tool === 'boxes'} hidden={hidden} />}
      />
    </div>
  )
}
