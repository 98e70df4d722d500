import { useState } from 'react'
import type { Standard } from '../../../electron/shared/contract/packets'
import { inLanguage } from './in-language'
import type { PacketLanguage } from '../../../electron/shared/contract/values'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { Check } from '../../widgets/Check'
import { LinkBtn } from '../../widgets/Btn'
import { useWords } from '../../widgets/use-words'
import type { Composing } from './use-composition'
import { VerifySheet } from './VerifySheet'

/** Provisions relied on. One that nobody has confirmed keeps its mark, and stops a packet from going. */
export function LawChoices({ composing: { value, change } }: { readonly composing: Composing }) {
  const { t } = useWords()
  const standards = useApp((state) => listOf(state.standards))
  const [showsAll, setShowsAll] = useState(false)
  const [verifying, setVerifying] = useState<Standard | null>(null)
  const chosen = standards.filter(({ id }) => value.standardIds.includes(id))
  const rest = standards.filter(({ id }) => !value.standardIds.includes(id))
  const take = (id: string, isIn: boolean): void => change({ standardIds: isIn ? [...value.standardIds, id] : value.standardIds.filter((each) => each !== id) })
  return (
    <section id="packet-law">
      <h2>{t('packet.law')}</h2>
      {[...chosen, ...(showsAll ? rest : [])].map((standard) => (
        <Provision key={standard.id} standard={standard} language={value.language} isIn={value.standardIds.includes(standard.id)} onTake={(isIn) => take(standard.id, isIn)} onVerify={() => setVerifying(standard)} />
      ))}
      {rest.length === 0 ? null : <LinkBtn onPress={() => setShowsAll(!showsAll)}><span className="small">{showsAll ? t('packet.lawFewer') : t('packet.lawMore', { count: rest.length })}</span></LinkBtn>}
      {verifying === null ? null : <VerifySheet standard={verifying} onClose={() => setVerifying(null)} />}
    </section>
  )
}

function Provision({ standard, language, isIn, onTake, onVerify }: { readonly standard: Standard; readonly language: PacketLanguage; readonly isIn: boolean; readonly onTake: (isIn: boolean) => void; readonly onVerify: () => void }) {
  const { t } = useWords()
  return (
    <div>
      <Check checked={isIn} onChange={onTake}>
        <span title={inLanguage(standard.paraphrase, language)}>{inLanguage(standard.reference, language)}</span>
      </Check>{' '}
      {standard.verification === 'verified' ? <span className="tag good">{t('enum.verification.verified')}</span> : (
        <LinkBtn onPress={onVerify}><span className="tag soon">{t('packet.confirm')}</span></LinkBtn>
      )}
    </div>
  )
}
