import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import type { Packet } from '../../../electron/shared/contract/packets'
import type { Template, TemplateFault } from '../../../electron/shared/contract/templates'
import { actions, call } from '../../store'
import { Btn, IconBtn, LinkBtn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { LineField } from '../../widgets/fields'
import { Pixels, pixelWidth } from '../../widgets/Pixels'
import { useCall } from '../../widgets/use-call'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Composing } from './use-composition'

type Shown = OutputOf<'templates.preview'>
const cssWidth = 520
/** How long a pause in typing lasts before the page is set again, in ms. */
const pauseMs = 350

/** Counsel's own template: its source beside the page it sets, with the line where it is broken. `template` null begins a copy of the one that ships. */
export function TemplateEditor({ packet, template, composing, onClose }: {
  readonly packet: Packet
  readonly template: Template | null
  readonly composing: Composing
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const [name, setName] = useState(template?.name ?? t('packet.templateCopy'))
  const [original] = useCall('templates.original', {}, '')
  const [typed, setSource] = useState<string | null>(template?.source ?? null)
  const shipped = original.status === 'ready' ? original.value.source : ''
  const source = typed ?? shipped
  const [saved, setSaved] = useState<Template | null>(template)
  const [page, setPage] = useState(1)
  const [asked, setAsked] = useState<'none' | 'delete' | 'original'>('none')
  const shown = usePreview(packet.id, source, page)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const save = async (): Promise<void> => {
    try {
      const kept = await call('templates.save', { name, source, ...(saved === null ? {} : { id: saved.id }) })
      setSaved(kept)
      composing.change({ templateId: kept.id })
      await composing.settle()
      actions().say('packet.templateSaved')
    } catch (cause) {
      actions().sayError(cause)
    }
  }
  const remove = async (): Promise<void> => {
    if (saved === null) return
    const { journalSeq } = await call('templates.remove', { id: saved.id })
    composing.change({ templateId: null })
    actions().sayRemoved('packet.templateRemoved', journalSeq)
    onClose()
  }
  useKeys({ 'Ctrl+S': () => void save(), Escape: onClose })
  const isEdited = saved === null || saved.source !== source || saved.name !== name
  return (
    <div className="template-editor">
      <section className="template-source" aria-label={t('packet.templateSource')}>
        <div className="row">
          <span className="grow"><LineField stacked label={t('packet.templateName')} value={name} onChange={setName} /></span>
          <Btn look="go" isDisabled={!isEdited || name.trim() === '' || source.trim() === ''} onPress={() => void save()}>{t('form.save')}</Btn>
          <Btn onPress={onClose}>{t('form.close')}</Btn>
        </div>
        <p className="small quiet">{t('packet.templateText')}</p>
        <textarea ref={area} className="mono code" spellCheck={false} aria-label={t('packet.templateSource')} value={source} onChange={({ target }) => setSource(target.value)} />
        <Fault fault={shown?.fault ?? null} onGo={(line) => goToLine(area.current, source, line)} />
        <div className="row">
          <Btn slim onPress={() => setAsked('original')}>{t('packet.templateOriginal')}</Btn>
          {saved === null ? null : <Btn slim look="risk" onPress={() => setAsked('delete')}>{t('form.delete')}</Btn>}
        </div>
      </section>
      <div className="desk" role="region" tabIndex={0} aria-label={t('packet.preview')}>
        {shown?.page === undefined || shown.page === null ? null : (
          <>
            <span className="row">
              <IconBtn label={t('docs.prevPage')} isDisabled={page === 1} onPress={() => setPage(page - 1)}><ChevronLeft size={17} aria-hidden /></IconBtn>
              <span className="small num">{t('docs.page', { page: Math.min(page, shown.page.pages), pages: shown.page.pages })}</span>
              <IconBtn label={t('docs.nextPage')} isDisabled={page >= shown.page.pages} onPress={() => setPage(page + 1)}><ChevronRight size={17} aria-hidden /></IconBtn>
            </span>
            <Pixels image={shown.page} width={cssWidth} label={t('packet.preview')} />
          </>
        )}
      </div>
      {asked === 'original' ? (
        <Confirm title={t('packet.templateOriginal')} text={t('packet.templateOriginalText')} action={t('packet.templateOriginal')} onClose={() => setAsked('none')} onYes={() => { setSource(shipped); setAsked('none') }} />
      ) : null}
      {asked === 'delete' ? (
        <Confirm title={t('packet.templateDelete')} text={t('packet.templateDeleteText')} action={t('form.delete')} onClose={() => setAsked('none')} onYes={() => remove().catch(actions().sayError)} />
      ) : null}
    </div>
  )
}

/** The page that a source sets, a pause after the last key. An answer that comes late gives way to a newer one. */
function usePreview(packetId: Packet['id'], source: string, page: number): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  const turn = useRef(0)
  useEffect(() => {
    if (source.trim() === '') return undefined
    const own = (turn.current += 1)
    const timer = setTimeout(() => {
      call('templates.preview', { source, packetId, page, maxWidthPx: pixelWidth(cssWidth) })
        // The last good page stays beside a broken template.
        .then((next) => { if (turn.current === own) setShown((before) => ({ ...next, page: next.page ?? before?.page ?? null })) })
        .catch(actions().sayError)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [packetId, source, page])
  return shown
}

function Fault({ fault, onGo }: { readonly fault: TemplateFault | null; readonly onGo: (line: number) => void }) {
  const { t } = useWords()
  if (fault === null) return <p className="small quiet" role="status">{t('packet.templateFine')}</p>
  const { where, line, column, message } = fault
  return (
    <p className="notice stop small" role="alert">
      {where === 'template' ? <LinkBtn onPress={() => onGo(line)}>{t('packet.templateLine', { line, column })}</LinkBtn> : t(`packet.templateFault.${where}`)}
      {message === '' ? null : <> <span className="mono">{message}</span></>}
    </p>
  )
}

function goToLine(area: HTMLTextAreaElement | null, source: string, line: number): void {
  if (area === null) return
  const lines = source.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  area.scrollTop = Math.max(0, (line - 4) * (area.scrollHeight / Math.max(1, lines.length)))
}
