import { useState } from 'react'
import type { Standard } from '../../../electron/shared/contract/packets'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Confirm } from '../../widgets/Confirm'
import { LineField } from '../../widgets/fields'
import { Load } from '../../widgets/Load'
import { useWords } from '../../widgets/use-words'
import { inLanguage } from '../packets/in-language'
import { VerifySheet } from '../packets/VerifySheet'
import { StandardSheet } from './StandardSheet'

type Asked = { readonly what: 'none' } | { readonly what: 'verify' | 'edit' | 'delete'; readonly standard: Standard } | { readonly what: 'add' }

/** The law library: each provision in our words, its source, and who confirmed it; counsel's own beside those that ship. */
export function LawPart() {
  const { t, date, language } = useWords()
  const standards = useApp((state) => state.standards)
  const [asked, setAsked] = useState<Asked>({ what: 'none' })
  const [filter, setFilter] = useState('')
  const close = (): void => setAsked({ what: 'none' })
  const wanted = filter.trim().toLowerCase()
  const matches = (standard: Standard): boolean =>
    [standard.id, standard.instrument, standard.jurisdiction, inLanguage(standard.reference, language), inLanguage(standard.paraphrase, language)].some((text) => text.toLowerCase().includes(wanted))
  return (
    <>
      <p className="small quiet">{t('law.text')}</p>
      <div className="row pad-top">
        <span className="grow"><LineField stacked label={t('law.filter')} value={filter} onChange={setFilter} /></span>
        <Btn onPress={() => setAsked({ what: 'add' })}>{t('law.add')}</Btn>
      </div>
      <Load of={standards}>
        {(all) => all.every((standard) => !matches(standard)) ? <p className="quiet pad-top">{t('law.none')}</p> : (
          <ul className="rows pad-top">
            {all.filter(matches).map((standard) => (
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
                  <Btn slim onPress={() => setAsked({ what: 'verify', standard })}>{t('packet.confirm')}</Btn>
                  <Btn slim onPress={() => setAsked({ what: 'edit', standard })}>{t('form.edit')}</Btn>
                  {standard.id.startsWith('own.') ? <Btn slim look="risk" onPress={() => setAsked({ what: 'delete', standard })}>{t('form.delete')}</Btn> : null}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Load>
      {asked.what === 'verify' ? <VerifySheet standard={asked.standard} onClose={close} /> : null}
      {asked.what === 'edit' ? <StandardSheet standard={asked.standard} onClose={close} /> : null}
      {asked.what === 'add' ? <StandardSheet standard={null} onClose={close} /> : null}
      {asked.what === 'delete' ? <Confirm title={t('law.delete')} text={t('law.deleteText')} action={t('form.delete')} onClose={close} onYes={() => actions().removeStandard(asked.standard.id).catch(actions().sayError)} /> : null}
    </>
  )
}
