import { X } from 'lucide-react'
import { NameKind, type PartyName } from '../../../electron/shared/contract/parties'
import { scriptOf } from '../../format/script'
import { Btn, IconBtn } from '../../widgets/Btn'
import { Choice } from '../../widgets/Choice'
import { Field } from '../../widgets/Field'
import { useEnumOptions } from '../../widgets/options'
import type { Bound } from '../../widgets/use-form'
import { useWords } from '../../widgets/use-words'

/** Every name a party goes by: how it is written, what kind of name it is, and who writes it so. */
export function NamesField({ value, onChange }: Bound<readonly PartyName[]>) {
  const { t } = useWords()
  const kinds = useEnumOptions('nameKind', NameKind.options)
  const change = (index: number, part: Partial<PartyName>): void =>
    onChange(value.map((name, at) => (at === index ? { ...name, ...part } : name)))
  return (
    <Field label={t('people.names')} set>
      {() => (
        <div className="rows-edit">
          {value.map((name, index) => (
            <div key={index} className="line" style={{ gridTemplateColumns: 'minmax(0,1.3fr) 150px minmax(0,1fr) 26px' }}>
              <div>
                <input className="in" aria-label={t('people.name')} value={name.text} onChange={(event) => change(index, { text: event.target.value })} autoFocus={index === 0 && name.text === ''} />
                <span className="small faint">{name.text.trim() === '' ? '' : t(`enum.script.${scriptOf(name.text)}`)}</span>
              </div>
              <Choice label={t('people.nameKind')} value={name.kind} options={kinds} onChange={(next) => change(index, { kind: kindOf(next) })} />
              <input className="in" aria-label={t('people.nameNote')} placeholder={t('people.nameNote')} value={name.note} onChange={(event) => change(index, { note: event.target.value })} />
              <IconBtn label={t('form.remove')} isDisabled={value.length === 1} onPress={() => onChange(value.filter((_, at) => at !== index))}><X size={15} aria-hidden /></IconBtn>
            </div>
          ))}
          <div><Btn slim onPress={() => onChange([...value, { text: '', script: 'latin', kind: 'transliteration', note: '' }])}>{t('people.addName')}</Btn></div>
        </div>
      )}
    </Field>
  )
}

const kindOf = (text: string): PartyName['kind'] => NameKind.options.find((kind) => kind === text) ?? 'alias'
