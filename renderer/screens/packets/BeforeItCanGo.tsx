import type { Missing } from '../../../electron/shared/plan'
import { hasWords } from '../../i18n'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import type { Packet } from '../../../electron/shared/contract/packets'
import { isPacketKind } from '../../../electron/shared/packet-kinds'
import { waivableCodes } from '../../../electron/shared/packet-kinds/waivable'
import { packetWords } from '../../../electron/shared/packet-kinds/words'
import { BarredSteps, DecidedSteps } from './BarredPaper'
import { ConsentDecided, ConsentSteps } from './ConsentSteps'
import { WaivedSteps, WaiverSteps } from './Waiver'
import type { Composing } from './use-composition'
import { recordOf } from '../chronology/record-of'

const barred: readonly string[] = ['annex.privileged', 'annex.sealed']
const overridden: readonly string[] = ['annex.privilegedOverridden', 'annex.sealedOverridden']
const unconsented: readonly string[] = ['item.consentRefused', 'item.consentWithdrawn']
const decided: readonly string[] = [...overridden, 'item.consentOverridden']

/** What stands between the packet and the registry: what blocks, then what weakens. Each leads to where it is mended. */
export function BeforeItCanGo({ packet, missing, composing }: { readonly packet: Packet; readonly missing: readonly Missing[]; readonly composing: Composing }) {
  const { t } = useWords()
  const blocking = missing.filter(({ blocks }) => blocks)
  const isDecided = ({ code, params }: Missing): boolean => decided.includes(code) || params['waived'] !== undefined
  const settled = missing.filter(isDecided)
  const advice = missing.filter((entry) => !entry.blocks && !isDecided(entry))
  return (
    <>
      <section>
        <h2>{t('packet.before')}</h2>
        {blocking.length === 0 ? <p className="chk is-good"><i className="dot done" aria-hidden /><span>{t('packet.nothingBlocks')}</span></p> : (
          <ul>{blocking.map((entry, index) => <MissingLine key={index} entry={entry} packet={packet} composing={composing} />)}</ul>
        )}
      </section>
      {settled.length === 0 ? null : (
        <section>
          <h2>{t('packet.decided')}</h2>
          <ul>{settled.map((entry, index) => <MissingLine key={index} entry={entry} packet={packet} composing={composing} />)}</ul>
        </section>
      )}
      {advice.length === 0 ? null : (
        <section>
          <h2>{t('packet.stronger')}</h2>
          <ul>{advice.map((entry, index) => <MissingLine key={index} entry={entry} packet={packet} composing={composing} />)}</ul>
        </section>
      )}
    </>
  )
}

function MissingLine({ entry, packet, composing }: { readonly entry: Missing; readonly packet: Packet; readonly composing: Composing }) {
  const { t } = useWords()
  const mend = useMend(entry)
  const text = useText(entry)
  return (
    <li className="chk">
      <i className={`dot ${entry.blocks ? 'stop' : 'open'}`} aria-hidden />
      <span>
        <span className="hidden-visually">{t(entry.blocks ? 'packet.blocks' : 'packet.advises')} </span>
        {mend === null ? text : <LinkBtn onPress={mend}>{text}</LinkBtn>}
        {entry.recordId !== null && barred.includes(entry.code) ? <BarredSteps packet={packet} documentId={entry.recordId} composing={composing} /> : null}
        {entry.blocks && waivableCodes.includes(entry.code) ? <WaiverSteps entry={entry} text={text} composing={composing} /> : null}
        {entry.params['waived'] === undefined ? null : <WaivedSteps entry={entry} packet={packet} composing={composing} />}
        {entry.recordId !== null && overridden.includes(entry.code) ? <DecidedSteps packet={packet} documentId={entry.recordId} composing={composing} /> : null}
        {unconsented.includes(entry.code) ? <ConsentSteps packet={packet} entry={entry} composing={composing} /> : null}
        {entry.code === 'item.consentOverridden' ? <ConsentDecided packet={packet} entry={entry} composing={composing} /> : null}
      </span>
    </li>
  )
}

/** The sentence for an entry; fields of the kind by their labels. */
function useText({ code, params }: Missing): string {
  const { t, language, date } = useWords()
  const key = `missing.${code.replaceAll('.', '_')}`
  if (!hasWords(key)) return code
  const { kind = '', field = '', date: day } = params
  return t(key, {
    ...params,
    ...(isPacketKind(kind) && { field: packetWords(kind, language).field(field) }),
    ...(day !== undefined && code.startsWith('term') && { date: date(day, 'long') }),
    ...(params['language'] !== undefined && { language: t(`enum.packetLanguage.${params['language']}`) }),
  })
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
  if (place === 'field') return toField(`packet-field-${recordId ?? ''}`)
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
  if (code.startsWith('facts') || code.startsWith('gate')) return 'packet-facts'
  if (code.startsWith('language')) return 'packet-language'
  if (code.startsWith('addressee')) return 'packet-requests'
  if (code.startsWith('term')) return 'packet-signing'
  if (code.startsWith('template')) return 'packet-template'
  return code === 'packet.signedOn' ? 'packet-signing' : 'packet-addressee'
}
