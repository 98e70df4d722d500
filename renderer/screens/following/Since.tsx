import type { Packet } from '../../../electron/shared/contract/packets'
import type { SinceChange } from '../../../electron/shared/contract/since'
import { hasWords } from '../../i18n'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'

/** What is withdrawn, corrected or new in the case since the packet was frozen, and why: what an update must say. */
export function Since({ packet }: { readonly packet: Packet }) {
  const { t } = useWords()
  const [since] = useCall('packets.since', { id: packet.id })
  return (
    <section className="stack">
      <h2>{t('since.title')}</h2>
      <Load of={since}>
        {(changes) => changes.length === 0 ? <p className="small quiet">{t('since.nothing')}</p> : (
          <>
            {changes.some(({ wasTold, change }) => wasTold && change !== 'new') ? <p className="notice small">{t('since.told')}</p> : null}
            {(['withdrawn', 'corrected', 'new'] as const).map((change) => <Part key={change} change={change} of={changes.filter((each) => each.change === change)} />)}
          </>
        )}
      </Load>
    </section>
  )
}

function Part({ change, of }: { readonly change: SinceChange['change']; readonly of: readonly SinceChange[] }) {
  const { t } = useWords()
  if (of.length === 0) return null
  return (
    <div>
      <h3 className="small">{t(`since.${change}`, { count: of.length })}</h3>
      <ul className="stack">{of.map((each) => <Line key={each.recordId} change={each} />)}</ul>
    </div>
  )
}

function Line({ change: { recordId, of, title, happened, change, fields, why, wasTold } }: { readonly change: SinceChange }) {
  const { t, date } = useWords()
  const chronology = useApp((state) => listOf(state.chronology))
  const event = chronology.find((entry) => entry.event.id === recordId || entry.claims.some(({ id }) => id === recordId))?.event
  const open = of === 'document' ? () => actions().openRecord({ kind: 'document', id: recordId }) : event === undefined ? null : () => actions().openRecord(recordOf(event))
  return (
    <li className="small">
      <span className="row">
        {change === 'withdrawn' || open === null ? <span>{title}</span> : <LinkBtn onPress={open}>{title}</LinkBtn>}
        {happened === null ? null : <span className="faint">{date(happened, 'short')}</span>}
        {wasTold && change !== 'new' ? <span className="chip">{t('since.wasTold')}</span> : null}
      </span>
      {fields.map(({ name, before, after }) => (
        <p key={name} className="quiet">
          {t(hasWords(`column.${name}`) ? `column.${name}` : 'since.field', { name: name.replaceAll('_', ' ') })}
          {': '}<span className="said">{before === '' ? t('since.empty') : before}</span> → <span className="said">{after === '' ? t('since.empty') : after}</span>
        </p>
      ))}
      {why.length === 0 ? null : <p className="quiet">{t('since.why', { why: why.join('; ') })}</p>}
    </li>
  )
}
