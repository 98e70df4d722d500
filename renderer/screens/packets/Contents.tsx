import type { Packet } from '../../../electron/shared/contract/packets'
import type { PacketPlan, PlanParagraph } from '../../../electron/shared/plan'
import { shorten } from '../../format/text'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { recordOf } from '../chronology/record-of'
import { EventChoices } from './Choices'
import { KindFields } from './KindFields'
import { LawChoices } from './LawChoices'
import { PaperChoices } from './PaperChoices'
import { OwnParagraphs, OwnWords } from './OwnWords'
import { PacketFields } from './PacketFields'
import type { Template } from '../../../electron/shared/contract/templates'
import { Requests } from './Requests'
import type { Composing } from './use-composition'

/** The left pane: what goes in, with its sources, and everything counsel decides. A final packet is only read. */
export function Contents({ packet, plan, composing, onEditTemplate }: {
  readonly packet: Packet
  readonly plan: PacketPlan
  readonly composing: Composing
  readonly onEditTemplate: (template: Template | null) => void
}) {
  const { t } = useWords()
  const isDraft = packet.status === 'draft'
  const told = plan.sections.filter(({ id, paragraphs }) => paragraphs.length > 0 || (isDraft && id !== 'annexes'))
  return (
    <div className="stack">
      <section>
        <h2>{t('packet.facts')}</h2>
        {told.map((section) => (
          <div key={section.id}>
            <p className="small faint section-name">{section.heading}</p>
            <ol>{section.paragraphs.filter(({ key }) => !isDraft || !key.startsWith('own.')).map((paragraph) => <Paragraph key={paragraph.key} paragraph={paragraph} composing={isDraft ? composing : null} />)}</ol>
            {isDraft ? <OwnParagraphs section={section} composing={composing} /> : null}
          </div>
        ))}
      </section>
      {isDraft ? <KindFields packet={packet} composing={composing} /> : null}
      {isDraft ? <LawChoices composing={composing} /> : <FrozenLaw plan={plan} />}
      {isDraft ? <Requests composing={composing} /> : <FrozenRequests plan={plan} />}
      {isDraft ? <PacketFields packet={packet} composing={composing} onEditTemplate={onEditTemplate} /> : null}
      {isDraft ? <EventChoices packet={packet} composing={composing} /> : null}
      {isDraft ? <PaperChoices packet={packet} composing={composing} plan={plan} /> : null}
    </div>
  )
}

/** One numbered paragraph: its words, and chips for where each can be checked. */
function Paragraph({ paragraph, composing }: { readonly paragraph: PlanParagraph; readonly composing: Composing | null }) {
  const { t } = useWords()
  const chronology = useApp((state) => listOf(state.chronology))
  const entries = chronology.filter(({ event }) => paragraph.recordIds.includes(event.id))
  const differs = entries.some(({ divergences }) => divergences.length > 0)
  const first = entries[0]
  const words = shorten(paragraph.runs.map(({ text }) => text).join(''), 150)
  const isSaid = paragraph.runs.length > 0 && paragraph.runs.every(({ said }) => said === true)
  return (
    <li className="told">
      <span className="num faint">{paragraph.number}</span>
      <div>
        <span className={isSaid ? 'said' : ''}>{words}</span>
        <div className="chips">
          {paragraph.annexes.map((annex, index) => <span key={index} className="chip">{annex.label}</span>)}
          {paragraph.hedged ? <span className="chip">{t('packet.hedged')}</span> : null}
          {differs ? <span className="chip soon">{t('chron.differ')}</span> : null}
          {paragraph.notes.length > 0 ? <span className="chip" title={paragraph.notes.join('\n')}>{t('packet.notes', { count: paragraph.notes.length })}</span> : null}
          {first === undefined ? null : <LinkBtn onPress={() => actions().openRecord(recordOf(first.event))}><span className="small">{t('packet.openRecord')}</span></LinkBtn>}
        </div>
        {composing === null || paragraph.key.startsWith('field.') ? null : <OwnWords paragraph={paragraph} composing={composing} />}
      </div>
    </li>
  )
}

function FrozenLaw({ plan }: { readonly plan: PacketPlan }) {
  const { t } = useWords()
  const provisions = plan.sections.flatMap((section) => section.provisions)
  return (
    <section>
      <h2>{t('packet.law')}</h2>
      {provisions.map((provision) => <div key={provision.standardId} className="told"><span className="faint">§</span><div>{provision.reference}<div className="small faint">{provision.checkedBy}</div></div></div>)}
    </section>
  )
}

function FrozenRequests({ plan }: { readonly plan: PacketPlan }) {
  const { t } = useWords()
  const requests = plan.sections.flatMap((section) => section.requests)
  return (
    <section>
      <h2>{t('packet.requests')}</h2>
      <ol>{requests.map((request, index) => <li key={index} className="told"><span className="num faint">{index + 1}</span><span>{request}</span></li>)}</ol>
    </section>
  )
}
