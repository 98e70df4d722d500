import type { TimeProof } from '../../../electron/shared/contract/proofs'
import { shortHash } from '../../format/text'
import { hasWords } from '../../i18n'
import { actions, call } from '../../store'
import { openWith, saveWith } from '../../store/files'
import { Btn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import { useWork } from '../../widgets/use-work'
import { useNames } from '../history/use-names'

/** Requests and proofs of time, newest first, each with what it says and what of that was checked. */
export function TimeProofs({ proofs, onChanged }: { readonly proofs: readonly TimeProof[]; readonly onChanged: () => void }) {
  const { t } = useWords()
  if (proofs.length === 0) return <p className="small quiet">{t('proof.noStamps')}</p>
  return <ul className="rows">{proofs.map((proof) => <li key={proof.id}><ProofLine proof={proof} onChanged={onChanged} /></li>)}</ul>
}

function ProofLine({ proof, onChanged }: { readonly proof: TimeProof; readonly onChanged: () => void }) {
  const { t, instant } = useWords()
  const nameOf = useNames()
  const work = useWork()
  const bring = (): void => work.run(async () => {
    if ((await openWith(call, 'proofs.importTimestamp', { id: proof.id }, 'file', ['tsr'])) !== null) actions().say('toast.kept')
    onChanged()
  })
  const save = (part: 'token' | 'subject' | 'request', name: string) => () => work.run(async () => {
    if ((await saveWith(call, 'proofs.exportToken', { id: proof.id, part }, name)) !== null) actions().say('toast.exported')
  })
  const isStamp = proof.kind === 'rfc3161'
  const fault = work.failed?.details['fault'] ?? ''
  const faultKey = `proof.fault.${fault}`
  return (
    <div className="finding">
      <span className={`tag ${stateOf(proof)}`}>{t(`proof.state.${stateOf(proof)}`)}</span>
      <div>
        <p>{t(`proof.kind.${proof.kind}`)}: {proof.documentId === null ? t('proof.ofJournal') : nameOf(proof.documentId)} <span className="mono faint">{shortHash(proof.digest)}</span></p>
        <p className="small quiet">{t('proof.askedAt', { at: instant(proof.madeAt) })}</p>
        <Says proof={proof} />
        <div className="row">
          {isStamp && proof.token === '' ? <Btn slim onPress={bring}>{t('proof.bringReply')}</Btn> : null}
          {isStamp && proof.token === '' ? <Btn slim onPress={save('request', 'request.tsq')}>{t('proof.saveRequest')}</Btn> : null}
          {proof.token === '' ? null : <Btn slim onPress={save('token', isStamp ? 'stamp.tsr' : 'checkpoint.txt.ots')}>{t('proof.saveToken')}</Btn>}
          {proof.subjectText === '' ? null : <Btn slim onPress={save('subject', 'checkpoint.txt')}>{t('proof.saveSubject')}</Btn>}
        </div>
        {work.failed === null ? null : <p className="problem small" role="alert">{t(hasWords(faultKey) ? faultKey : `error.${work.failed.code}`)}</p>}
      </div>
    </div>
  )
}

/** 'soon' waits for an answer, 'good' has one. */
const stateOf = ({ token, facts }: TimeProof): 'good' | 'soon' => (token !== '' && (facts.time !== undefined || (facts.bitcoin ?? []).length > 0) ? 'good' : 'soon')

function Says({ proof: { kind, token, facts } }: { readonly proof: TimeProof }) {
  const { t, instant } = useWords()
  if (token === '') return <p className="small">{t(kind === 'rfc3161' ? 'proof.noReply' : 'proof.noOts')}</p>
  if (facts.time !== undefined) {
    return <p className="small">{t('proof.stamped', { at: instant(facts.time), authority: facts.authority ?? '' })} {t('proof.notJudged')}</p>
  }
  const blocks = facts.bitcoin ?? []
  if (blocks.length > 0) {
    return (
      <div className="small">
        {blocks.map(({ height, merkleRoot }) => <p key={`${height} ${merkleRoot}`}>{t('proof.attested', { height })} <span className="mono">{merkleRoot}</span></p>)}
        <p>{t('proof.notOnChain')}</p>
      </div>
    )
  }
  return <p className="small">{t('proof.pendingAt', { where: (facts.pending ?? []).join(', ') })}</p>
}
