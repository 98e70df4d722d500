/** Rules on the file as a whole: BC01 to BC12, BC18, BC20, BC28. */
import { foldedLetters } from '../shared/redaction'
import { broken, doubt, notApplicable, onPages, pass, type Checked, type Rule } from './comply-context'
import { bookmarkOf } from './part-job'
import { wordsFor } from './words'

/** What our writer says about a file. */
const ALLOWED_INFO = new Set(['Title', 'Producer', 'CreationDate', 'ModDate'])
const SAFE_NAME = /^[\p{L}\p{M}\p{N}-]{1,140}\.pdf$/u

const files = ({ parts }: Checked) => parts.flatMap((part) => (part === null ? [] : [part]))

const slotsIn = ({ layout }: Checked, part: number) => layout.slots.filter(({ chunk }) => chunk.part === part)

export const fileRules: Readonly<Record<string, Rule>> = {
  BC01: (checked) => {
    const unread = checked.parts.flatMap((part, at) => (part === null ? [String(at + 1)] : []))
    if (unread.length > 0) return broken('BC01.unreadable', [], { parts: unread.join(', ') })
    const wrong = files(checked).filter(({ file, pages }, at) => file.pages !== pages.length || file.pages !== slotsIn(checked, at + 1).reduce((sum, slot) => sum + slot.pages, 0))
    return wrong.length === 0 ? pass : broken('BC01.pages', [], { parts: wrong.map(({ part }) => part.no).join(', ') })
  },
  BC02: (checked) => (files(checked).some(({ file }) => file.isEncrypted) ? broken('BC02.encrypted') : pass),
  BC03: (checked) => {
    const found = [...new Set(files(checked).flatMap(({ file }) => file.forbidden))]
    return found.length === 0 ? pass : broken('BC03.found', [], { what: found.join(', ') })
  },
  BC04: (checked) => {
    const fields = files(checked).reduce((sum, { file }) => sum + file.fields, 0)
    return fields === 0 ? pass : broken('BC04.fields', [], { count: String(fields) })
  },
  BC05: (checked, pages) => {
    const { profile } = checked
    const labelOf = (part: number, at: number) => pages.find((page) => page.part === part && page.at === at)
    const external = files(checked).flatMap(({ part, file }) => file.links.filter(({ isExternal }) => isExternal).map(({ page }) => labelOf(part.no, page)))
    const links = files(checked).flatMap(({ part, file }) => file.links.map(({ page }) => labelOf(part.no, page)))
    if (profile.links.external === 'forbid' && external.length > 0) return onPages('BC05.external', known(external))
    if (!profile.links.index && links.length > 0) return onPages('BC05.forbidden', known(links))
    return profile.links.index && links.length === 0 ? broken('BC05.none') : pass
  },
  BC06: ({ bundle, profile, manifest }) => {
    const most = bundle.maxBytes ?? profile.defaults.maxBytes
    if (most === null) return notApplicable('BC06.noLimit')
    const over = manifest.parts.filter(({ bytes }) => bytes > most)
    return over.length === 0 ? pass : broken('BC06.tooLarge', [], { parts: over.map(({ no }) => no).join(', '), most: String(most) })
  },
  BC07: (_, pages) => {
    const missing = pages.filter(({ look }) => !look.number)
    if (missing.length > 0) return onPages('BC07.missing', missing)
    const lettered = pages.filter(({ label }) => !/^\d+$/.test(label))
    if (lettered.length > 0) return doubt('BC07.letters', lettered.map(({ label }) => label))
    return onPages('BC07.gap', pages.filter(({ label }, at) => Number(label) !== at + 1))
  },
  BC08: (checked) => {
    const wrong = files(checked).flatMap(({ part, file }) => {
      const printed = slotsIn(checked, part.no).flatMap(({ labels }) => labels)
      return printed.filter((label, at) => file.labels[at] !== label)
    })
    return wrong.length === 0 ? pass : broken('BC08.differs', wrong)
  },
  BC09: (checked) => {
    const { layout, profile } = checked
    if (!profile.links.index) return notApplicable('BC09.noLinks')
    const unlinked = layout.slots.filter((slot) => {
      if (slot.item === null) return false
      const fronts = layout.slots.filter(({ kind, chunk }) => kind === 'front' && chunk.part === slot.chunk.part && chunk.volume === slot.chunk.volume)
      const file = checked.parts[slot.chunk.part - 1]?.file
      return !(file?.links ?? []).some(({ page, to }) => to === slot.firstPage && fronts.some((front) => page >= front.firstPage && page < front.firstPage + front.pages))
    })
    return unlinked.length === 0 ? pass : broken('BC09.unlinked', unlinked.map(({ labels }) => labels[0] ?? ''))
  },
  BC10: (checked) => {
    const missing = checked.layout.slots.filter(({ chunk, kind, firstPage }) => kind !== 'front' && !(checked.parts[chunk.part - 1]?.file.outline ?? []).some(({ page }) => page === firstPage))
    return missing.length === 0 ? pass : broken('BC10.missing', missing.map(({ labels }) => labels[0] ?? ''))
  },
  BC11: (checked, pages) => {
    const { layout, profile, bundle } = checked
    const fronts = foldedLetters(pages.filter(({ slot }) => slot.kind === 'front').map(({ look }) => look.text).join(' '))
    const wrong = layout.slots.filter((slot) => {
      if (slot.item === null) return false
      const outline = checked.parts[slot.chunk.part - 1]?.file.outline ?? []
      const wanted = bookmarkOf(slot, profile, wordsFor(bundle.language).page)
      return !outline.some(({ title, page }) => page === slot.firstPage && title === wanted) || !fronts.includes(foldedLetters(slot.item.title))
    })
    return wrong.length === 0 ? pass : broken('BC11.differs', wrong.map(({ labels }) => labels[0] ?? ''))
  },
  BC12: (checked) => {
    const all = files(checked).map(({ file }) => file)
    if (all.some(({ outline, links }) => [...outline, ...links.filter(({ isExternal }) => !isExternal)].some(({ inheritsZoom }) => !inheritsZoom))) return broken('BC12.zoom')
    if (all.some(({ opens }) => opens === null || opens.page !== 1 || opens.zoom !== 1)) return broken('BC12.opens')
    return all.every(({ pageMode }) => pageMode === 'UseOutlines') ? pass : broken('BC12.panel')
  },
  BC18: (checked) => {
    const claims = [...new Set(files(checked).map(({ file }) => file.claims).filter((claim) => claim !== ''))]
    // Papers of other people's making cannot be promised to conform, so none is claimed.
    return claims.length === 0 ? notApplicable('BC18.notClaimed') : doubt('BC18.unvalidated', [], { claims: claims.join(', ') })
  },
  BC20: ({ manifest, plan, documents, bundle }) => {
    const unsafe = manifest.parts.filter(({ fileName }) => !SAFE_NAME.test(fileName))
    if (unsafe.length > 0) return broken('BC20.unsafe', [], { names: unsafe.map(({ fileName }) => fileName).join(', ') })
    const isSealed = plan.volumes.some(({ sections }) => sections.some(({ items }) => items.some(({ documentId }) => documents.get(documentId)?.level === 'sealed')))
    const name = foldedLetters(bundle.caseName)
    const named = manifest.parts.filter(({ fileName }) => name !== '' && foldedLetters(fileName).includes(name))
    return isSealed && named.length > 0 ? broken('BC20.named') : pass
  },
  BC28: (checked) => {
    const { bundle } = checked
    const found = [...new Set(files(checked).flatMap(({ file }) => file.info.filter((key) => !ALLOWED_INFO.has(key))))]
    if (found.length > 0) return broken('BC28.found', [], { what: found.join(', ') })
    return files(checked).every(({ file }) => file.title.startsWith(bundle.title)) ? pass : broken('BC28.title')
  },
}

function known<T>(pages: readonly (T | undefined)[]): T[] {
  return [...new Set(pages.filter((page): page is T => page !== undefined))]
}
