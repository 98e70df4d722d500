import type { Missing } from '../../../electron/shared/plan'
import { hasWords } from '../../i18n'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'

/** What stands between the packet and the registry: what blocks, then what weakens. Each leads to where it is mended. */
export function BeforeItCanGo({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useWords()
  const blocking = missing.filter(({ blocks }) => blocks)
  const advice = missing.filter(({ blocks }) => !blocks)
  return (
    <>
      <section>
        <h2>{t('packet.before')}</h2>
        {blocking.length === 0 ? <p className="chk is-good"><i className="dot done" aria-hidden /><span>{t('packet.nothingBlocks')}</span></p> : (
          <ul>{blocking.map((entry, index) => <MissingLine key={index} entry={entry} />)}</ul>
        )}
      </section>
      {advice.length === 0 ? null : (
        <section>
          <h2>{t('packet.stronger')}</h2>
          <ul>{advice.map((entry, index) => <MissingLine key={index} entry={entry} />)}</ul>
        </section>
      )}
    </>
  )
}

function MissingLine({ entry }: { readonly entry: Missing }) {
  const { t } = useWords()
  const mend = useMend(entry)
  const key = `missing.${entry.code.replaceAll('.', '_')}`
  const text = hasWords(key) ? t(key, entry.params) : entry.code
  return (
    <li className="chk">
      <i className={`dot ${entry.blocks ? 'stop' : 'open'}`} aria-hidden />
      <span>
        <span className="hidden-visually">{t(entry.blocks ? 'packet.blocks' : 'packet.advises')} </span>
        {mend === null ? text : <LinkBtn onPress={mend}>{text}</LinkBtn>}
      </span>
    </li>
  )
}

/** Opens the place where something missing is mended; null when it is in the composer itself and has no field. */
function useMend({ place, recordId, code }: Missing): (() => void) | null {
  const chronology = useApp((state) => listOf(state.chronology))
  const { openRecord, go } = actions()
  const toField = (id: string) => (): void => {
    const field = document.getElementById(id)
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }
  if (place === 'profile') return () => go({ at: 'settings', part: 'counsel' })
  if (place === 'standard') return toField('packet-law')
  if (place === 'matter') return () => openRecord({ kind: 'matter' })
  if (place === 'packet') return toField(fieldOf(code))
  if (place === 'authority') return recordId === null ? toField('packet-authority') : () => openRecord({ kind: 'authority', id: recordId })
  if (recordId === null) return null
  if (place === 'party') return () => openRecord({ kind: 'party', id: recordId })
  if (place === 'document') return () => openRecord({ kind: 'document', id: recordId })
  if (place === 'denial') return () => openRecord({ kind: 'denial', id: recordId })
  if (place === 'visit') return () => openRecord({ kind: 'visit', id: recordId })
  const entry = chronology.find(({ event, claims }) => event.id === recordId || claims.some(({ id }) => id === recordId))
  return entry === undefined ? null : () => openRecord(recordOf(entry.event))
}

/** The field of the composer that a code is about. */
function fieldOf(code: string): string {
  if (code.startsWith('consent')) return 'packet-consent'
  if (code.startsWith('annex') || code.startsWith('paragraph')) return 'packet-papers'
  if (code.startsWith('requests')) return 'packet-requests'
  if (code.startsWith('law')) return 'packet-law'
  return code === 'packet.signedOn' ? 'packet-signing' : 'packet-addressee'
}
