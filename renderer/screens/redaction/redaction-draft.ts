import type { InputOf } from '../../../electron/shared/contract'
import type { Document } from '../../../electron/shared/contract/documents'
import type { PageBox } from '../../../electron/shared/contract/redactions'
import type { Form } from '../../widgets/use-form'

export type DraftBox = PageBox & { readonly page: number; readonly reason: string }
export type DraftWord = { readonly text: string; readonly reason: string }

/** What is to go, and what the copy will be called. Kept as a draft like any form, until the copy is made. */
export type RedactionDraft = { boxes: readonly DraftBox[]; words: readonly DraftWord[]; title: string; level: Document['level']; lookedThrough: boolean }

export type RedactionWork = {
  readonly form: Form<RedactionDraft>
  /** Number of the box that is worked on; null for none. */
  readonly chosen: number | null
  readonly choose: (index: number | null) => void
  /** Adds a box and works on it from then on. */
  readonly addBox: (page: number, box: PageBox) => void
  readonly changeBox: (index: number, box: PageBox) => void
  readonly removeBox: (index: number) => void
  /** False when nothing in the text could be looked for: no letter, no digit, too long, or there already. */
  readonly addWord: (text: string) => boolean
}

/** Longest word or row of words that is looked for, as the contract has it. */
const MOST_CHARS = 200

/** The word as it can be looked for; null when it cannot be. */
export function hideable(text: string): string | null {
  const word = text.trim().replaceAll(/\s+/gu, ' ')
  return /[\p{L}\p{N}]/u.test(word) && word.length <= MOST_CHARS ? word : null
}

/** The steps of the work over its form. A new box or word takes over the reason given last. */
export function redactionWork(form: Form<RedactionDraft>, chosen: number | null, choose: (index: number | null) => void): RedactionWork {
  const { boxes, words } = form.value
  const lastReason = [...boxes, ...words].findLast(({ reason }) => reason !== '')?.reason ?? ''
  return {
    form,
    chosen,
    choose,
    addBox: (page, box) => {
      form.change({ boxes: [...boxes, { page, ...box, reason: lastReason }] })
      choose(boxes.length)
    },
    changeBox: (index, box) => form.change({ boxes: boxes.map((each, at) => (at === index ? { ...each, ...box } : each)) }),
    removeBox: (index) => {
      form.change({ boxes: boxes.filter((_, at) => at !== index) })
      choose(null)
    },
    addWord: (text) => {
      const word = hideable(text)
      if (word === null || words.some((each) => each.text === word)) return false
      form.change({ words: [...words, { text: word, reason: lastReason }] })
      return true
    },
  }
}

/** The call that makes the copy. Without a title the vault makes one, with marks in place of hidden words. */
export function redactionInput(id: string, { boxes, words, title, level, lookedThrough }: RedactionDraft): InputOf<'documents.redact'> {
  return { id, boxes: [...boxes], words: [...words], level, lookedThrough, ...(title.trim() === '' ? {} : { title: title.trim() }) }
}
