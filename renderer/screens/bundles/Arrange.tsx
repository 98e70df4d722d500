import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { Bundle, PlannedBundle } from '../../../electron/shared/contract/bundles'
import { compareDates } from '../../../electron/shared/dates/order'
import type { Loadable } from '../../store/loadable'
import { Btn, IconBtn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { useDocuments } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { AddPapers } from './AddPapers'
import { ItemSheet } from './ItemSheet'
import { moveItem, stepItem, type Arranging, type DraftItem, type DraftSection } from './use-bundle'

const DRAG_TYPE = 'application/x-sheaf-bundle-item'
type Planned = { readonly mark: string; readonly label: string; readonly pages: number }

/** Sections and papers in order: dragged, or moved with Alt and the arrows. */
export function Arrange({ arranging, bundle, plan }: { readonly arranging: Arranging; readonly bundle: Bundle; readonly plan: Loadable<PlannedBundle> }) {
  const { t } = useWords()
  const { put } = arranging
  const sections = useShown(arranging.sections)
  const [adding, setAdding] = useState<number | null>(null)
  const [editing, setEditing] = useState<readonly [number, number] | null>(null)
  const planned = new Map<string, Planned>(plan.status === 'ready' ? plan.value.sections.flatMap(({ items }) => items.map((item) => [item.itemId, item] as const)) : [])
  const replace = (at: number, section: DraftSection): void => put(sections.map((each, index) => (index === at ? section : each)))
  const edited = editing === null ? undefined : sections[editing[0]]?.items[editing[1]]
  return (
    <div className="stack wide-gap">
      <div className="spread">
        <h2>{t('bundle.papers')}</h2>
        <span className="row">
          <span className="small quiet num" role="status">{plan.status === 'ready' ? t('bundle.pagesInAll', { count: plan.value.pages }) : ''}</span>
          <Btn slim onPress={() => put([...sections, { title: '', order: 'date', items: [] }])}>{t('bundle.addSection')}</Btn>
          <Btn slim look={sections.length === 0 ? 'go' : 'plain'} onPress={() => setAdding(Math.max(0, sections.length - 1))}>{t('bundle.addPapers')}</Btn>
        </span>
      </div>
      <p className="small faint">{t('bundle.moveNote')}</p>
      {sections.length === 0 ? <div className="empty"><h3>{t('bundle.noPapers')}</h3><p>{t('bundle.noPapersText')}</p></div> : null}
      {sections.map((section, at) => (
        <SectionList key={at} at={at} section={section} sections={sections} put={put} planned={planned} onChange={(next) => replace(at, next)} onAdd={() => setAdding(at)} onEdit={(index) => setEditing([at, index])} />
      ))}
      {adding === null ? null : (
        <AddPapers bundle={bundle} sections={sections} onClose={() => setAdding(null)} onAdd={(ids) => {
          const items = ids.map((documentId): DraftItem => ({ documentId, title: '', redactedDocumentId: null, isWithheld: false }))
          put(sections.length === 0 ? [{ title: '', order: 'date', items }] : sections.map((section, index) => (index === adding ? { ...section, items: [...section.items, ...items] } : section)))
        }} />
      )}
      {editing === null || edited === undefined ? null : (
        <ItemSheet item={edited} onClose={() => setEditing(null)} onSave={(item) => put(sections.map((section, at) => (at === editing[0] ? { ...section, items: section.items.map((each, index) => (index === editing[1] ? item : each)) } : section)))} />
      )}
    </div>
  )
}

/** Sections as they will be built: those by date in order of dates, unknown last. */
function useShown(sections: readonly DraftSection[]): readonly DraftSection[] {
  const dates = new Map(useDocuments().map(({ id, dateOnPaper }) => [id as string, dateOnPaper]))
  const byDate = (a: DraftItem, b: DraftItem): number => {
    const [dateA, dateB] = [dates.get(a.documentId) ?? null, dates.get(b.documentId) ?? null]
    return dateA === null || dateB === null ? Number(dateA === null) - Number(dateB === null) : compareDates(dateA, dateB)
  }
  return sections.map((section) => (section.order === 'date' ? { ...section, items: section.items.toSorted(byDate) } : section))
}

type SectionProps = {
  readonly at: number
  readonly section: DraftSection
  readonly sections: readonly DraftSection[]
  readonly put: Arranging['put']
  readonly planned: ReadonlyMap<string, Planned>
  readonly onChange: (section: DraftSection) => void
  readonly onAdd: () => void
  readonly onEdit: (index: number) => void
}

const keyOf = (at: number, index: number): string => `${at}:${index}`
const placeOf = (key: string): [number, number] => {
  const [section = 0, index = 0] = key.split(':').map(Number)
  return [section, index]
}

function SectionList({ at, section, sections, put, planned, onChange, onAdd, onEdit }: SectionProps) {
  const { t } = useWords()
  const documents = useDocuments()
  const titleOf = (item: DraftItem): string => item.title !== '' ? item.title : (documents.find(({ id }) => id === item.documentId)?.title ?? t('form.gone'))
  const dropped = (key: string, index: number): void => put(moveItem(sections, placeOf(key), at, index))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAG_TYPE]: String(key), 'text/plain': titleOf(section.items[placeOf(String(key))[1]] ?? { documentId: '', title: '', redactedDocumentId: null, isWithheld: false }) })),
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      const [key] = [...keys].map(String)
      if (key === undefined) return
      const [, from] = placeOf(key)
      const to = placeOf(String(target.key))[1] + (target.dropPosition === 'after' ? 1 : 0)
      dropped(key, from < to ? to - 1 : to)
    },
    onInsert: ({ items, target }) => void firstKey(items).then((key) => {
      if (key !== null) dropped(key, placeOf(String(target.key))[1] + (target.dropPosition === 'after' ? 1 : 0))
    }),
    onRootDrop: ({ items }) => void firstKey(items).then((key) => {
      if (key !== null) dropped(key, section.items.length)
    }),
  })
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>): void => {
    const key = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[role=row]')?.querySelector<HTMLElement>('[data-place]')?.dataset['place'] : undefined
    if (key === undefined) return
    const by = event.altKey && event.key === 'ArrowUp' ? -1 : event.altKey && event.key === 'ArrowDown' ? 1 : null
    if (by === null) return
    event.preventDefault()
    event.stopPropagation()
    const [from, index] = placeOf(key)
    const next = stepItem(sections, [from, index], by)
    put(next)
    focusLater(next, sections[from]?.items[index])
  }
  return (
    <section className="bundle-section" aria-label={section.title === '' ? t('bundle.untitledSection', { no: at + 1 }) : section.title} onKeyDownCapture={onKeyDownCapture}>
      <div className="row section-line">
        <SectionTitle title={section.title} label={t('bundle.sectionTitle', { no: at + 1 })} placeholder={t('bundle.untitledSection', { no: at + 1 })} onDone={(title) => onChange({ ...section, title })} />
        <span id={`order-${at}`} className="hidden-visually">{t('bundle.order')}</span>
        <Segmented slim labelId={`order-${at}`} value={section.order} options={(['date', 'hand'] as const).map((value) => ({ value, label: t(`enum.bundleOrder.${value}`) }))} onChange={(order) => onChange({ ...section, order })} />
        <Btn slim onPress={onAdd}>{t('form.addRecord')}</Btn>
        <IconBtn label={t('bundle.removeSection')} onPress={() => put(sections.filter((_, index) => index !== at))}><X size={15} aria-hidden /></IconBtn>
      </div>
      <GridList aria-label={section.title === '' ? t('bundle.untitledSection', { no: at + 1 }) : section.title} className="bundle-items" selectionMode="none" dragAndDropHooks={dragAndDropHooks} onAction={(key) => onEdit(placeOf(String(key))[1])} renderEmptyState={() => <span className="small faint">{t('bundle.emptySection')}</span>}>
        {section.items.map((item, index) => (
          <GridListItem key={keyOf(at, index)} id={keyOf(at, index)} textValue={titleOf(item)} className="bundle-item">
            <ItemRow item={item} title={titleOf(item)} planned={item.id === undefined ? undefined : planned.get(item.id)} place={keyOf(at, index)} onMove={(by) => { const next = stepItem(sections, [at, index], by); put(next); focusLater(next, item) }} onRemove={() => onChange({ ...section, items: section.items.filter((_, other) => other !== index) })} isFirst={at === 0 && index === 0} isLast={at === sections.length - 1 && index === section.items.length - 1} />
          </GridListItem>
        ))}
      </GridList>
    </section>
  )
}

function ItemRow({ item, title, planned, place, onMove, onRemove, isFirst, isLast }: {
  readonly item: DraftItem
  readonly title: string
  readonly planned: Planned | undefined
  readonly place: string
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly isFirst: boolean
  readonly isLast: boolean
}) {
  const { t, date } = useWords()
  const paper = useDocuments().find(({ id }) => id === item.documentId)
  return (
    <div className="item-line" data-place={place}>
      <Button slot="drag" className="icon-btn grip" aria-label={t('bundle.drag', { title })}><GripVertical size={14} aria-hidden /></Button>
      <span className="small num quiet">{planned?.mark ?? ''}</span>
      <span className="item-title">
        {title}
        {item.redactedDocumentId === null ? null : <> <span className="tag plain">{t('bundle.hasCopy')}</span></>}
        {item.isWithheld ? <> <span className="tag plain">{t('bundle.withheldShort')}</span></> : null}
        {paper?.level === 'privileged' || paper?.level === 'sealed' ? <> <span className="tag soon">{t(`enum.documentLevel.${paper.level}`)}</span></> : null}
      </span>
      <span className="small num faint">{paper === undefined ? '' : date(paper.dateOnPaper, 'short')}</span>
      <span className="small num item-pages">{planned?.label ?? ''}</span>
      <span className="row">
        <IconBtn label={t('form.moveUp')} isDisabled={isFirst} onPress={() => onMove(-1)}><ArrowUp size={13} aria-hidden /></IconBtn>
        <IconBtn label={t('form.moveDown')} isDisabled={isLast} onPress={() => onMove(1)}><ArrowDown size={13} aria-hidden /></IconBtn>
        <IconBtn label={t('form.remove')} onPress={onRemove}><X size={13} aria-hidden /></IconBtn>
      </span>
    </div>
  )
}

/** The name of a section, saved when it is left or Enter is pressed. */
function SectionTitle({ title, label, placeholder, onDone }: { readonly title: string; readonly label: string; readonly placeholder: string; readonly onDone: (title: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const done = (): void => {
    if (typed !== null && typed !== title) onDone(typed.trim())
    setTyped(null)
  }
  return <input className="in section-title" aria-label={label} placeholder={placeholder} maxLength={500} value={typed ?? title} onChange={(event) => setTyped(event.target.value)} onBlur={done} onKeyDown={(event) => { if (event.key === 'Enter') done() }} />
}

/** The focus goes along with what was moved. */
function focusLater(sections: readonly DraftSection[], item: DraftItem | undefined): void {
  const at = sections.findIndex(({ items }) => items.some((each) => each === item))
  const index = sections[at]?.items.findIndex((each) => each === item) ?? -1
  if (at < 0 || index < 0) return
  setTimeout(() => document.querySelector<HTMLElement>(`[data-place="${keyOf(at, index)}"]`)?.closest<HTMLElement>('[role=row]')?.focus(), 30)
}

type Dropped = readonly { readonly kind: string; readonly getText?: (type: string) => Promise<string> }[]

async function firstKey(items: Dropped): Promise<string | null> {
  const text = await items.find(({ kind }) => kind === 'text')?.getText?.(DRAG_TYPE)
  return text ?? null
}
