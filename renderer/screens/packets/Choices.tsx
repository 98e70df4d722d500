import { packetKinds } from '../../../electron/shared/packet-kinds'
import type { Packet } from '../../../electron/shared/contract/packets'
import { isRefusal } from '../../../electron/shared/rules/figures'
import { shorten } from '../../format/text'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Check } from '../../widgets/Check'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'

export const toggled = (ids: readonly string[], id: string, isIn: boolean): string[] => (isIn ? [...ids, id] : ids.filter((each) => each !== id))

/** Which events are told, which of their claims are used, which earlier refusals are counted. */
export function EventChoices({ packet, composing: { value, change } }: { readonly packet: Packet; readonly composing: Composing }) {
  const { t, date } = useWords()
  const entries = useApp((state) => listOf(state.chronology))
  const isComplaint = packet.kind === 'accessDenialComplaint'
  const refusals = useApp((state) => listOf(state.denials)).filter((denial) => isRefusal(denial) && denial.event.id !== value.subjectEventId).map(({ event }) => event)
  const facts = entries.filter(({ event }) => !isComplaint || (event.kind !== 'accessDenial' && event.kind !== 'visit'))
  const counted = entries.map(({ event }) => event).filter(({ kind }) => tableKinds(packet).includes(kind))
  const line = (event: (typeof refusals)[number]): string => `${event.happened === null ? t('date.undated') : date(event.happened, 'short')}  ${event.title}`
  return (
    <>
      {!isComplaint || refusals.length === 0 ? null : (
        <Excluding title={t('packet.earlier')} ids={refusals.map((event) => ({ id: event.id, text: line(event) }))} excluded={value.excludedEventIds} onChange={(excludedEventIds) => change({ excludedEventIds })} />
      )}
      {counted.length === 0 ? null : (
        <Excluding title={t('packet.inTables')} ids={counted.map((event) => ({ id: event.id, text: line(event) }))} excluded={value.excludedEventIds} onChange={(excludedEventIds) => change({ excludedEventIds })} />
      )}
      {facts.length === 0 ? null : (
        <section id="packet-facts">
          <h2>{t(isComplaint ? 'packet.state' : 'packet.factsChosen')}</h2>
          {isComplaint ? null : (
            <p className="row small">
              <Check checked={value.quotesSources} onChange={(quotesSources) => change({ quotesSources })}>{t('packet.quotesSources')}</Check>
              <Check checked={value.withChronology} onChange={(withChronology) => change({ withChronology })}>{t('packet.withChronology')}</Check>
            </p>
          )}
          {facts.map(({ event, claims }) => (
            <div key={event.id}>
              <Check checked={value.factEventIds.includes(event.id)} onChange={(isIn) => change({ factEventIds: toggled(value.factEventIds, event.id, isIn) })}>{line(event)}</Check>
              {value.factEventIds.includes(event.id) && claims.length > 1 ? (
                <details className="small claims-used">
                  <summary>{t('packet.claimsUsed', { count: claims.filter(({ id }) => !value.excludedClaimIds.includes(id)).length, all: claims.length })}</summary>
                  {claims.map((claim) => (
                    <div key={claim.id}>
                      <Check checked={!value.excludedClaimIds.includes(claim.id)} onChange={(isIn) => change({ excludedClaimIds: toggled(value.excludedClaimIds, claim.id, !isIn) })}>
                        {shorten(claim.quote.trim() === '' ? claim.asserts : claim.quote, 90)}
                      </Check>
                    </div>
                  ))}
                </details>
              ) : null}
            </div>
          ))}
        </section>
      )}
    </>
  )
}

/** Kinds of event that the packet lists in tables of its own. */
function tableKinds({ kind }: Packet): readonly string[] {
  const sections: readonly string[] = packetKinds[kind].sections
  return [
    ...(sections.includes('decisions') ? ['judgment', 'appealDecision', 'cassationDecision'] : []),
    ...(sections.includes('steps') ? ['complaint', 'letter'] : []),
    ...(sections.includes('custody') ? ['apprehension', 'custodyOrder', 'detention', 'transfer'] : []),
  ]
}

function Excluding({ title, ids, excluded, onChange }: {
  readonly title: string
  readonly ids: readonly { readonly id: string; readonly text: string }[]
  readonly excluded: readonly string[]
  readonly onChange: (excluded: string[]) => void
}) {
  return (
    <section>
      <h2>{title}</h2>
      {ids.map(({ id, text }) => <div key={id}><Check checked={!excluded.includes(id)} onChange={(isIn) => onChange(toggled(excluded, id, !isIn))}>{text}</Check></div>)}
    </section>
  )
}
