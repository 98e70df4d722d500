import type { PaperForm } from '../../electron/shared/contract/paper-forms'
import type { UiLanguage } from '../../electron/shared/contract/desktop'
import { paperWords, type PaperKind } from '../../electron/shared/paper-forms/kinds'
import type { Call } from '../api'
import { idle, loadInto, type Loadable } from './loadable'
import type { OpenRecord } from './nav'
import type { Slice } from './store'

export type PaperFormsSlice = {
  /** Forms printed for the open case, newest first. */
  readonly paperForms: Loadable<readonly PaperForm[]>
  readonly loadPaperForms: (matterId: string) => Promise<void>
  /** Saves a form as PDF where the user says: blank without `eventId`. */
  readonly printPaperForm: (matterId: string, kind: PaperKind, eventId: string | null, language: UiLanguage) => Promise<void>
  readonly linkScan: (form: PaperForm, documentId: string, eventId: string | null) => Promise<void>
  readonly unlinkScan: (form: PaperForm, documentId: string) => Promise<void>
  /** Makes the record that a blank form was for, links the scan to it, and opens it to be filled in. */
  readonly recordFromScan: (form: PaperForm, documentId: string, language: UiLanguage) => Promise<void>
}

/** The form that a record of this kind opens in. */
const formOf = (kind: PaperKind, id: string): OpenRecord =>
  kind === 'visit' ? { kind: 'visit', id } : kind === 'accessDenial' ? { kind: 'denial', id } : { kind: 'particular', of: kind, id }

export const createPaperFormsSlice =
  (call: Call): Slice<PaperFormsSlice> =>
  (set, get) => {
    const create = async ({ kind, matterId }: PaperForm, title: string): Promise<string> => {
      if (kind === 'visit') return (await get().saveVisit({ matterId, event: { title } })).event.id
      if (kind === 'accessDenial') return (await get().saveDenial({ matterId, event: { title } })).event.id
      return (await get().saveRecord({ kind, matterId, event: { title }, details: {} })).event.id
    }
    return {
      paperForms: idle,
      loadPaperForms: (matterId) => loadInto(get().paperForms, () => call('paperForms.list', { matterId, limit: 5000 }), (paperForms) => set({ paperForms })),
      printPaperForm: async (matterId, kind, eventId, language) => {
        const suggestedName = `${paperWords(kind, language).name}.pdf`
        const { saved } = await call('desktop.saveExport', { channel: 'paperForms.print', input: { matterId, kind, eventId, language }, suggestedName })
        await get().loadPaperForms(matterId)
        if (saved) get().say('toast.exported')
      },
      linkScan: async (form, documentId, eventId) => {
        await call('paperForms.link', { id: form.id, documentId, eventId })
        await get().loadPaperForms(form.matterId)
      },
      unlinkScan: async (form, documentId) => {
        await call('paperForms.unlink', { id: form.id, documentId })
        await get().loadPaperForms(form.matterId)
      },
      recordFromScan: async (form, documentId, language) => {
        const id = await create(form, `${paperWords(form.kind, language).name} ${form.number}`)
        await get().linkScan(form, documentId, id)
        get().openRecord(formOf(form.kind, id))
      },
    }
  }
