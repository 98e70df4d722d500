import type { Dispatch } from '../../../electron/shared/contract/dispatches'
import type { KeptRule } from '../../../electron/shared/contract/deadlines'
import type { Packet } from '../../../electron/shared/contract/packets'
import { actions, call } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Choice } from '../../widgets/Choice'
import { Group } from '../../widgets/Field'
import { Load } from '../../widgets/Load'
import { useCall } from '../../widgets/use-call'
import { useWords } from '../../widgets/use-words'

/** Which of a dispatch's two clocks: the addressee's answer, or silence towards the press. */
type Clock = 'answer' | 'embargo'

/** The clocks that a dispatch starts. They are deadlines of the case: counted, shown and closed where all others are. */
export function ClocksGroup({ matterId, packet, dispatch }: { readonly matterId: string; readonly packet: Packet; readonly dispatch: Dispatch }) {
  const { t } = useWords()
  return (
    <Group title={t('following.group.clocks')} id="dispatch-clocks">
      <ClockLine clock="answer" matterId={matterId} packet={packet} dispatch={dispatch} deadlineId={dispatch.answerDeadlineId} />
      <ClockLine clock="embargo" matterId={matterId} packet={packet} dispatch={dispatch} deadlineId={dispatch.embargoDeadlineId} />
      {dispatch.receivedOn === null && dispatch.sentOn === null ? <p className="small quiet">{t('following.clocksNeedDay')}</p> : null}
    </Group>
  )
}

function ClockLine({ clock, matterId, packet, dispatch, deadlineId }: {
  readonly clock: Clock
  readonly matterId: string
  readonly packet: Packet
  readonly dispatch: Dispatch
  readonly deadlineId: string | null
}) {
  const { t } = useWords()
  return (
    <div className="field">
      <span className="field-label" id={`clock-${clock}`}>{t(`following.clock.${clock}`)}</span>
      {deadlineId === null ? <StartClock clock={clock} matterId={matterId} packet={packet} dispatch={dispatch} /> : <RunningClock deadlineId={deadlineId} />}
    </div>
  )
}

function RunningClock({ deadlineId }: { readonly deadlineId: string }) {
  const { t, date } = useWords()
  const [deadline] = useCall('deadlines.get', { id: deadlineId }, '')
  return (
    <Load of={deadline}>
      {({ title, dueOn, standing }) => (
        <span className="row">
          <LinkBtn onPress={() => actions().openRecord({ kind: 'deadline', id: deadlineId })}>{dueOn === null ? title : t('following.dueOn', { date: date(dueOn), title })}</LinkBtn>
          <span className="tag plain">{t(`enum.standing.${standing}`)}</span>
        </span>
      )}
    </Load>
  )
}

/** Rules of the pack that run from a paper's sending or receipt; the choice makes a deadline and ties it to the dispatch. */
function StartClock({ clock, matterId, packet, dispatch }: { readonly clock: Clock; readonly matterId: string; readonly packet: Packet; readonly dispatch: Dispatch }) {
  const { t, language } = useWords()
  const [rules] = useCall('deadlineRules.list', {}, '')
  const from = dispatch.receivedOn ?? dispatch.sentOn
  const kind = clock === 'answer' ? 'answerDue' : 'embargo'
  const start = async (rule: KeptRule | null): Promise<void> => {
    try {
      const base = { matterId, kind, title: t(`following.clockTitle.${clock}`, { addressee: dispatch.addressee, number: packet.number ?? 0 }), partyId: dispatch.addresseePartyId } as const
      const made = rule === null
        ? await call('deadlines.save', { ...base, ownOn: null })
        : await call('deadlines.save', { ...base, ruleId: rule.id, triggerKind: rule.trigger.event, triggerOn: from, triggerDocumentId: dispatch.stampDocumentId ?? dispatch.proofDocumentId })
      await Promise.all([actions().loadDeadlines(matterId), actions().saveDispatch(matterId, { id: dispatch.id, packetId: dispatch.packetId, [`${clock}DeadlineId`]: made.id })])
    } catch (cause) {
      actions().sayError(cause)
    }
  }
  return (
    <Load of={rules}>
      {(all) => {
        const fitting = newest(all.filter((rule) => rule.kind === kind))
        return (
          <span className="row">
            <span className="grow">
              <Choice
                labelId={`clock-${clock}`}
                value=""
                none={t('following.chooseRule')}
                options={fitting.map((rule) => ({ value: rule.id, label: rule.title[language], hint: t(`enum.verification.${rule.verification.state}`) }))}
                onChange={(id) => void start(fitting.find((rule) => rule.id === id) ?? null)}
              />
            </span>
            {clock === 'answer' ? <Btn slim onPress={() => void start(null)}>{t('following.ownDay')}</Btn> : null}
          </span>
        )
      }}
    </Load>
  )
}

/** The newest version of each rule, by title. */
function newest(rules: readonly KeptRule[]): readonly KeptRule[] {
  const byId = new Map<string, KeptRule>()
  for (const rule of rules) {
    const known = byId.get(rule.id)
    if (known === undefined || known.version < rule.version) byId.set(rule.id, rule)
  }
  return [...byId.values()].toSorted((a, b) => (a.title.en < b.title.en ? -1 : 1))
}
