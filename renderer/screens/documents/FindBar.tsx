import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SearchHit } from '../../../electron/shared/contract/search'
import type { PlaceInPaper } from '../../store/nav'
import { litWords, searchPauseMs } from '../../store/search'
import type { Loadable } from '../../store/loadable'
import { IconBtn } from '../../widgets/Btn'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

/** Looks for words inside one paper. `onPlace` gets each place that is gone to. */
export function FindBar({ documentId, from, onPlace, onClose }: {
  readonly documentId: string
  /** Where the search was begun elsewhere: its words and its place. */
  readonly from: PlaceInPaper | null
  readonly onPlace: (place: PlaceInPaper) => void
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const sought = from?.sought ?? null
  const [text, setText] = useState(sought?.text ?? '')
  const [asked, setAsked] = useState(text)
  const [chosen, setAt] = useState<number | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const mode = sought !== null && asked === sought.text ? sought.mode : 'words'
  const [found] = useCall('search.find', asked.trim() === '' ? null : { matterId: null, text: asked, mode, recordId: documentId, limit: 200, offset: 0 })
  const hits = useMemo(() => inOrder(found), [found])
  const at = chosen ?? Math.max(0, sought === null || asked !== sought.text ? 0 : hits.findIndex(({ page, paragraph }) => page === from?.page && paragraph === from?.paragraph))
  useEffect(() => {
    if (sought === null) field.current?.focus()
  }, [sought])
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text === asked) return
      setAsked(text)
      setAt(null)
    }, searchPauseMs)
    return () => clearTimeout(timer)
  }, [text, asked])
  const latest = useRef(onPlace)
  latest.current = onPlace
  useEffect(() => {
    const hit = hits[at]
    if (hit !== undefined) latest.current({ page: hit.page, paragraph: hit.paragraph, words: [...new Set(hits.flatMap(litWords))], sought: { text: asked, mode } })
  }, [hits, at, asked, mode])
  const go = (by: number): void => setAt(hits.length === 0 ? null : (at + by + hits.length) % hits.length)
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isDone = found.status === 'ready' && asked === text && text.trim() !== ''
  return (
    <div className="find-bar" role="search">
      <input ref={field} className="in" aria-label={t('docs.view.find')} placeholder={t('docs.view.find')} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onKey} />
      <span className="small num faint" role="status">{!isDone ? '' : hits.length === 0 ? t('search.nothing') : t('docs.view.place', { no: at + 1, count: hits.length })}</span>
      <IconBtn label={t('docs.view.previous')} isDisabled={hits.length < 2} onPress={() => go(-1)}><ChevronUp size={16} aria-hidden /></IconBtn>
      <IconBtn label={t('docs.view.next')} isDisabled={hits.length < 2} onPress={() => go(1)}><ChevronDown size={16} aria-hidden /></IconBtn>
      <IconBtn label={t('form.close')} onPress={onClose}><X size={16} aria-hidden /></IconBtn>
    </div>
  )
}

/** Places in the paper; a hit that stands in its title only leads nowhere in it. */
const inOrder = (found: Loadable<{ readonly hits: readonly SearchHit[] }>): readonly SearchHit[] =>
  found.status === 'ready' ? found.value.hits.filter(({ page, paragraph }) => page !== null || paragraph !== null) : []
