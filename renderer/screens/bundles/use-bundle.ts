import { useCallback, useRef, useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import type { BundleItem, BundleSection } from '../../../electron/shared/contract/bundles'
import { actions, call } from '../../store'
import type { Loadable } from '../../store/loadable'
import { useCall } from '../../widgets/use-call'

/** A paper or section on its way into the vault has no id of its own yet. */
export type DraftItem = Omit<BundleItem, 'id' | 'documentId' | 'redactedDocumentId'> & { readonly id?: string; readonly documentId: string; readonly redactedDocumentId: string | null }
export type DraftSection = Omit<BundleSection, 'id' | 'items'> & { readonly id?: string; readonly items: readonly DraftItem[] }

export type Arranging = {
  readonly contents: Loadable<OutputOf<'bundles.get'>>
  readonly sections: readonly DraftSection[]
  /** Counts what was saved; plans are read anew by it. */
  readonly revision: number
  readonly put: (sections: readonly DraftSection[]) => void
  readonly changed: () => void
}

/** The papers of a bundle in their order. What is moved shows at once, and is saved in the order in which it was done. */
export function useArranging(id: string): Arranging {
  const [revision, setRevision] = useState(0)
  const [contents] = useCall('bundles.get', { id })
  const [moved, setMoved] = useState<readonly DraftSection[] | null>(null)
  const saving = useRef<Promise<void>>(Promise.resolve())
  const changed = useCallback(() => setRevision((n) => n + 1), [])
  const put = useCallback((sections: readonly DraftSection[]): void => {
    setMoved(sections)
    saving.current = saving.current.then(async () => {
      try {
        const saved = await call('bundles.arrange', { id, sections: sections.map((section) => ({ ...section, items: section.items.map((item) => ({ ...item })) })) })
        // What was moved meanwhile is saved next and must not be taken back on screen.
        setMoved((now) => (now === sections ? saved.sections : now))
      } catch (cause) {
        setMoved((now) => (now === sections ? null : now))
        actions().sayError(cause)
      }
      changed()
    })
  }, [id, changed])
  return { contents, sections: moved ?? (contents.status === 'ready' ? contents.value.sections : []), revision, put, changed }
}

/** The item moved to place `to` of section `toSection`. */
export function moveItem(sections: readonly DraftSection[], from: readonly [number, number], toSection: number, to: number): DraftSection[] {
  const item = sections[from[0]]?.items[from[1]]
  if (item === undefined) return [...sections]
  return sections.map((section, at) => {
    const rest = at === from[0] ? section.items.filter((_, index) => index !== from[1]) : section.items
    if (at !== toSection) return { ...section, items: rest }
    const place = Math.max(0, Math.min(to, rest.length))
    return { ...section, order: 'hand' as const, items: [...rest.slice(0, place), item, ...rest.slice(place)] }
  })
}

/** One step up or down, over the border of a section where there is one. */
export function stepItem(sections: readonly DraftSection[], [section, index]: readonly [number, number], by: -1 | 1): DraftSection[] {
  const last = (sections[section]?.items.length ?? 0) - 1
  if (by === -1 && index === 0) return section === 0 ? [...sections] : moveItem(sections, [section, index], section - 1, Infinity)
  if (by === 1 && index === last) return section === sections.length - 1 ? [...sections] : moveItem(sections, [section, index], section + 1, 0)
  return moveItem(sections, [section, index], section, index + by)
}
