import { useState } from 'react'
import type { InputOf } from '../../../electron/shared/contract'
import { Standard } from '../../../electron/shared/contract/packets'
import { packetLanguages, type PacketLanguage } from '../../../electron/shared/contract/values'
import type { AppError } from '../../../electron/shared/errors'
import { actions } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { LineField, ProseField, SegField } from '../../widgets/fields'
import { Sheet } from '../../widgets/Modal'
import { useEnumOptions } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'

type Draft = InputOf<'standards.save'>

const empty: Draft = { instrument: '', unit: '', reference: { en: '', ru: '', fr: '' }, paraphrase: { en: '', ru: '', fr: '' }, source: '', appliesTo: 'both', jurisdiction: '' }

/** Adds a provision or changes one: reference and content in our words, in each language of packets. */
export function StandardSheet({ standard, onClose }: { readonly standard: Standard | null; readonly onClose: () => void }) {
  const { t } = useWords()
  const [draft, setDraft] = useState<Draft>(standard === null ? empty : toDraft(standard))
  const [failed, setFailed] = useState<AppError | null>(null)
  const applies = useEnumOptions('appliesTo', Standard.shape.appliesTo.options)
  const put = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const save = async (): Promise<void> => {
    try {
      await actions().saveStandard({ ...draft, ...(standard === null ? {} : { id: standard.id }) })
      onClose()
    } catch (cause) {
      setFailed(toAppError(cause))
    }
  }
  const named = (key: 'referenceIn' | 'paraphraseIn', language: PacketLanguage): string => t(`law.${key}`, { language: t(`enum.packetLanguage.${language}`) })
  return (
    <Sheet wide title={t(standard === null ? 'law.add' : 'law.edit')} onClose={onClose}>
      {failed === null ? null : <ErrorText error={failed} />}
      <div>
        <LineField autoFocus label={t('law.instrument')} value={draft.instrument} onChange={(instrument) => put({ instrument })} />
        <LineField label={t('law.unit')} value={draft.unit} onChange={(unit) => put({ unit })} />
        {packetLanguages.map((language) => (
          <div key={language} lang={language}>
            <LineField label={named('referenceIn', language)} value={draft.reference[language]} onChange={(text) => put({ reference: { ...draft.reference, [language]: text } })} />
            <ProseField label={named('paraphraseIn', language)} value={draft.paraphrase[language]} onChange={(text) => put({ paraphrase: { ...draft.paraphrase, [language]: text } })} />
          </div>
        ))}
        <LineField label={t('law.source')} value={draft.source} onChange={(source) => put({ source })} />
        <LineField label={t('law.jurisdiction')} value={draft.jurisdiction} onChange={(jurisdiction) => put({ jurisdiction })} />
        <SegField label={t('law.appliesTo')} value={draft.appliesTo} options={applies} onChange={(appliesTo) => put({ appliesTo })} />
      </div>
      <p className="small quiet">{t('law.inEnglish')} {standard?.verification === 'verified' ? t('law.recheck') : ''}</p>
      <div className="ends">
        <Btn onPress={onClose}>{t('form.cancel')}</Btn>
        <Btn look="go" isDisabled={draft.reference.en.trim() === '' || draft.paraphrase.en.trim() === ''} onPress={() => void save()}>{t('form.save')}</Btn>
      </div>
    </Sheet>
  )
}

function toDraft({ verification: _, verifiedBy: _by, verifiedOn: _on, ...words }: Standard): Draft {
  return words
}
