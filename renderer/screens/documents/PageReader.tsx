import { useEffect, useRef, useState } from 'react'
import type { Document } from '../../../electron/shared/contract/documents'
import { actions, useApp } from '../../store'
import type { PlaceInPaper } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { FindBar } from './FindBar'
import { PageSheet } from './PageSheet'
import { ReaderBar } from './ReaderBar'
import { quoteOf, useLit, usePageWords, type PageWords, type Stretch } from './use-page-words'
import { useRoom, useView } from './use-view'

/** Pages as pixels that the parser process drew, with their words over them to mark, find and light. */
export function PageReader({ paper, pages, at }: { readonly paper: Document; readonly pages: number; readonly at: PlaceInPaper | null }) {
  const { t } = useWords()
  const desk = useRef<HTMLDivElement>(null)
  const view = useView(pages, at?.page ?? 1)
  const [light, setLight] = useState<PlaceInPaper | null>(at)
  const [isFinding, setFinding] = useState(at?.sought !== undefined)
  const [marked, setMarked] = useState<Stretch | null>(null)
  const words = usePageWords(paper.id, view.page, useReadings(paper.id))
  const lit = useLit(words, light)
  usePageOf(paper.id, at, view.go)
  useKeys({ 'Ctrl+F': () => setFinding(true) })
  return (
    <div ref={desk} className="desk" tabIndex={0} aria-label={t('docs.reader')} role="region">
      <ReaderBar view={view} pages={pages} onFind={() => setFinding(true)}>
        <Btn slim look={marked === null ? 'plain' : 'go'} isDisabled={marked === null} onPress={() => {
          if (marked !== null && words !== null) actions().openRecord({ kind: 'event', id: null, claimFrom: { documentId: paper.id, quote: quoteOf(words, marked), page: view.page, section: '' } })
        }}>{t('docs.claimFrom')}</Btn>
        {isFinding ? (
          <FindBar
            documentId={paper.id}
            from={at}
            onPlace={(place) => { setLight(place); if (place.page !== null) view.go(place.page) }}
            onClose={() => { setFinding(false); setLight(null) }}
          />
        ) : null}
        <PageNote words={words} isSought={light !== null && light.words.length > 0 && !isFinding && lit.size === 0 && view.page === (at?.page ?? view.page)} />
      </ReaderBar>
      <PageSheet paper={paper} view={view} room={useRoom(desk)} words={words} lit={lit} label={t('docs.page', { page: view.page, pages })} onMark={setMarked} />
    </div>
  )
}

/** Pages of this paper that were read by machine so far: what changes when its words must be asked for again. */
export const useReadings = (documentId: string): string =>
  useApp(({ ocr }) => {
    const mine = ocr.status === 'ready' ? ocr.value.documents.find((each) => each.documentId === documentId) : undefined
    return mine === undefined ? '' : `${mine.queued} ${mine.done} ${mine.failed} ${mine.confidence ?? ''}`
  })

/** Where a quote came without a page, the page it is found on. */
function usePageOf(documentId: string, at: PlaceInPaper | null, go: (page: number) => void): void {
  const [quote] = at?.words ?? []
  const isOpen = at !== null && at.page === null && quote !== undefined
  const [found] = useCall('search.find', isOpen ? { matterId: null, text: quote, mode: 'exact', recordId: documentId, limit: 1, offset: 0 } : null)
  const page = found.status === 'ready' ? (found.value.hits[0]?.page ?? null) : null
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    if (page !== null) latest.current(page)
  }, [page])
}

/** Below this, in percent, what was recognised is to be compared with the picture. */
const lowConfidence = 75

/** Where the words of the page come from, and how far they can be trusted; whether the words sought stand on it. */
export function PageNote({ words, isSought }: { readonly words: PageWords | null; readonly isSought: boolean }) {
  const { t } = useWords()
  if (words === null) return null
  const says = noteOf(words, isSought, t)
  return says === '' ? null : <p className="small page-note" role="status">{words.confidence !== null && words.confidence < lowConfidence ? <span className="tag soon">{t('docs.ocr.low')}</span> : null} {says}</p>
}

function noteOf({ source, confidence, job }: PageWords, isSought: boolean, t: (key: string, values?: Readonly<Record<string, unknown>>) => string): string {
  const parts = [
    source === 'ocr' && confidence !== null ? t('docs.ocr.read', { percent: confidence }) : '',
    source === 'none' ? t(job === 'queued' ? 'docs.ocr.waiting' : job === 'failed' ? 'docs.ocr.failed' : 'docs.noText') : '',
    isSought && source !== 'none' ? t('docs.view.notHere') : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
