import { useState } from 'react'
import type { Standard } from '../../../electron/shared/contract/packets'
import { useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useWords } from '../../widgets/use-words'
import { inLanguage } from '../packets/in-language'
import { VerifySheet } from '../packets/VerifySheet'

/** The law library: each provision in our words, its source, and who confirmed it. */
export function LawPart() {
  const { t, date, language } = useWords()
  const standards = useApp((state) => state.standards)
  const [verifying, setVerifying] = useState<Standard | null>(null)
  return (
    <>
      <p className="small quiet">{t('law.text')}</p>
      <Load of={standards}>
        {(all) => (
          <ul className="rows pad-top">
            {all.map((standard) => (
              <li key={standard.id} className="law-line">
                <div>
                  <span className="strong">{inLanguage(standard.reference, language)}</span>
                  <p>{inLanguage(standard.paraphrase, language)}</p>
                  <p className="small faint">
                    {standard.source}{standard.verification === 'verified' ? `, ${t('law.checked', { by: standard.verifiedBy, on: date(standard.verifiedOn, 'short') })}` : ''}
                  </p>
                </div>
                <span className="row">
                  <span className={`tag ${standard.verification === 'verified' ? 'good' : 'soon'}`}>{t(`enum.verification.${standard.verification}`)}</span>
                  <Btn slim onPress={() => setVerifying(standard)}>{t('form.edit')}</Btn>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Load>
      {verifying === null ? null : <VerifySheet standard={verifying} onClose={() => setVerifying(null)} />}
    </>
  )
}
