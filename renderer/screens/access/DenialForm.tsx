import type { AccessDenial } from '../../../electron/shared/contract/access'
import type { Matter } from '../../../electron/shared/contract/matters'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import type { QuoteOrigin } from '../../store/nav'
import { Crumbs } from '../../widgets/Crumbs'
import { FormHead, FormProblem } from '../../widgets/FormHead'
import { useForm } from '../../widgets/use-form'
import { useWords, type Words } from '../../widgets/use-words'
import { ClaimsEditor } from '../chronology/ClaimsEditor'
import { FormsOfRecord } from '../paper-forms/FormsOfRecord'
import { PrintForm } from '../paper-forms/PrintForm'
import { ClientGroup } from './ClientGroup'
import { ConditionsGroup, ThingsTakenGroup } from './ConditionsGroup'
import { denialDraft, denialFromVisit, denialInput, newDenial, type DenialDraft } from './denial-draft'
import { DenialSide } from './DenialSide'
import { HappenedGroup } from './HappenedGroup'
import { NextGroup, ProofGroup } from './NextGroup'
import { RefusalGroup, WritingGroup } from './RefusalGroup'
import { VisitAskedGroup } from './VisitAskedGroup'

/** A refused, cut short or hindered contact: every field of the record, grouped by what happened. */
export function DenialForm({ matter, denial, fromVisitId, origin }: {
  readonly matter: Matter
  readonly denial: AccessDenial | null
  readonly fromVisitId: string | null
  readonly origin: QuoteOrigin | null
}) {
  const words = useWords()
  const { t } = words
  const visit = useApp((state) => listOf(state.visits).find(({ event }) => event.id === fromVisitId) ?? null)
  const id = denial?.event.id ?? null
  const form = useForm<DenialDraft>({
    draftKey: id === null ? `denial:new:${fromVisitId ?? matter.id}` : `denial:${id}`,
    initial: denial !== null ? denialDraft(denial) : visit !== null ? denialFromVisit(visit) : { ...newDenial(), facilityPartyId: matter.heldAtPartyId },
    save: async (value) => {
      const saved = await actions().saveDenial(denialInput(matter.id, id, value, denialTitle(value, words)))
      if (id === null) actions().openRecord({ kind: 'denial', id: saved.event.id })
    },
  })
  const shown = form.value.title.trim() === '' ? denialTitle(form.value, words) : form.value.title
  return (
    <main className="screen">
      <FormHead crumbs={<Crumbs matter={matter} tab="visits" />} title={shown} form={form} recordId={id} mayBeSealed onLeave={() => actions().closeRecord()}>
        <PrintForm matterId={matter.id} kind="accessDenial" eventId={id} form={form} />
      </FormHead>
      <div className="split" onBlur={form.keepNow}>
        <div className="form">
          <div className="measure">
            <FormProblem form={form} />
            <VisitAskedGroup form={form} matterId={matter.id} />
            <HappenedGroup form={form} />
            <RefusalGroup form={form} matterId={matter.id} />
            <WritingGroup form={form} />
            <ConditionsGroup form={form} />
            <ThingsTakenGroup form={form} />
            <ClientGroup form={form} ownId={id} />
            <NextGroup form={form} />
            <ProofGroup form={form} />
            {id === null ? null : <FormsOfRecord eventId={id} />}
            {id === null ? null : <ClaimsEditor matterId={matter.id} eventId={id} origin={origin} />}
          </div>
        </div>
        <aside className="side" aria-label={t('denial.side')}>
          <DenialSide matterId={matter.id} denialId={id} form={form} />
        </aside>
      </div>
    </main>
  )
}

/** The name of a refusal that was given none: what it is and when. */
function denialTitle({ happened, outcome }: DenialDraft, { t, date }: Words): string {
  const what = outcome === 'fullAccess' ? t('denial.titleAccess') : t('denial.titleRefused')
  return happened === null ? what : t('denial.titleDated', { what, date: date(happened) })
}
