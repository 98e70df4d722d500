import { useState } from 'react'
import type { Bundle, PlannedBundle } from '../../../electron/shared/contract/bundles'
import type { BundleProblem } from '../../../electron/shared/bundle-plan'
import { actions, call } from '../../store'
import type { Loadable } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useWords } from '../../widgets/use-words'

/** What stands between the plan and the file: what blocks, then what is only to be known. */
export function BeforeBuilding({ bundle, plan, onDecided }: { readonly bundle: Bundle; readonly plan: Loadable<PlannedBundle>; readonly onDecided: () => void }) {
  const { t } = useWords()
  return (
    <section>
      <h2>{t('bundle.before')}</h2>
      <Load of={plan}>
        {({ problems }) => (
          <>
            {problems.some(({ blocks }) => blocks) ? null : <p className="chk is-good"><i className="dot done" aria-hidden /><span>{t('bundle.nothingBlocks')}</span></p>}
            <ul>{problems.toSorted((a, b) => Number(b.blocks) - Number(a.blocks)).map((problem, index) => <ProblemLine key={index} problem={problem} bundle={bundle} onDecided={onDecided} />)}</ul>
          </>
        )}
      </Load>
    </section>
  )
}

function ProblemLine({ problem, bundle, onDecided }: { readonly problem: BundleProblem; readonly bundle: Bundle; readonly onDecided: () => void }) {
  const { t } = useWords()
  const { documentId } = problem
  const text = t(`bundle.problem.${problem.code.replace('.', '_')}`, problem.values)
  const isBarred = problem.code === 'item.privileged' || problem.code === 'item.sealed'
  const isDecided = problem.code.endsWith('Overridden')
  return (
    <li className="chk">
      <i className={`dot ${problem.blocks ? 'stop' : isDecided ? 'done' : 'open'}`} aria-hidden />
      <span>
        <span className="hidden-visually">{t(problem.blocks ? 'packet.blocks' : 'packet.advises')} </span>
        {documentId === null ? text : <LinkBtn onPress={() => actions().openRecord({ kind: 'document', id: documentId })}>{text}</LinkBtn>}
        {isBarred && documentId !== null ? <LetIn bundle={bundle} documentId={documentId} onDecided={onDecided} /> : null}
        {isDecided && documentId !== null ? <TakeBack bundle={bundle} documentId={documentId} onDecided={onDecided} /> : null}
      </span>
    </li>
  )
}

type Deciding = { readonly bundle: Bundle; readonly documentId: string; readonly onDecided: () => void }

/** A barred paper goes in for a reason that is kept in the journal. */
function LetIn({ bundle, documentId, onDecided }: Deciding) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const decide = (): void => void call('bundles.override', { id: bundle.id, documentId, reason: reason.trim() }).then(onDecided).catch(actions().sayError)
  return (
    <span className="stack">
      <input className="in" aria-label={t('bundle.reason')} placeholder={t('bundle.reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      <span><Btn slim isDisabled={reason.trim() === ''} onPress={decide}>{t('bundle.letIn')}</Btn></span>
    </span>
  )
}

function TakeBack({ bundle, documentId, onDecided }: Deciding) {
  const { t } = useWords()
  return <span> <LinkBtn onPress={() => void call('bundles.withdrawOverride', { id: bundle.id, documentId }).then(onDecided).catch(actions().sayError)}>{t('bundle.takeBack')}</LinkBtn></span>
}
