import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import { actions, call } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Check } from '../../widgets/Check'
import { Segmented } from '../../widgets/Choice'
import { Field } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { useSuggestion } from './CreateVault'

export type ChosenPassphrase = { readonly passphrase: string }

type Strength = OutputOf<'vault.passphraseStrength'>

/** Six words drawn by chance, or one's own; told upwards only when it is strong enough and typed twice. */
export function PassphraseChooser({ onChosen }: { readonly onChosen: (chosen: ChosenPassphrase | null) => void }) {
  const { t } = useWords()
  const [which, setWhich] = useState<'suggested' | 'own'>('suggested')
  const [suggestion, another] = useSuggestion()
  const [own, setOwn] = useState('')
  const [repeat, setRepeat] = useState('')
  const strength = useStrength(which === 'own' ? own : '')
  const wanted = which === 'suggested' ? (suggestion?.passphrase ?? '') : own
  const isRepeated = repeat !== '' && repeat.normalize('NFKC').trim() === wanted.normalize('NFKC').trim()
  const isReady = wanted !== '' && isRepeated && (which === 'suggested' || strength?.acceptable === true)
  useEffect(() => onChosen(isReady ? { passphrase: wanted } : null), [isReady, wanted, onChosen])

  return (
    <>
      <Field label={t('start.passphrase')} set>
        {() => (
          <span id="which-passphrase" aria-label={t('start.which')}>
            <Segmented
              labelId="which-passphrase"
              value={which}
              options={[{ value: 'suggested', label: t('start.suggested') }, { value: 'own', label: t('start.own') }]}
              onChange={(next) => { setWhich(next); setRepeat('') }}
            />
          </span>
        )}
      </Field>
      {which === 'suggested' ? (
        <div>
          <p className="six-words" lang="en">{suggestion?.passphrase ?? ' '}</p>
          <div className="spread">
            <p className="small faint">{t('start.suggestedText')} <span className="num">{suggestion === null ? '' : t('start.bits', { bits: Math.floor(suggestion.bits) })}</span></p>
            <Btn slim onPress={() => { another(); setRepeat('') }}>{t('start.another')}</Btn>
          </div>
        </div>
      ) : <SecretField label={t('start.passphrase')} value={own} onChange={setOwn} note={<StrengthNote strength={strength} />} />}
      <SecretField label={t('start.repeat')} value={repeat} onChange={setRepeat} note={repeat !== '' && !isRepeated ? t('start.repeatDiffers') : undefined} />
    </>
  )
}

function StrengthNote({ strength }: { readonly strength: Strength | null }) {
  const { t } = useWords()
  if (strength === null) return null
  return (
    <span className={strength.acceptable ? 'is-good' : 'is-late'}>
      {t('start.bits', { bits: Math.floor(strength.bits) })}: {t(strength.acceptable ? 'start.strength.good' : 'start.strength.weak')}
    </span>
  )
}

/** How hard a passphrase is to guess, as the vault counts it; asked after a short pause in typing. */
function useStrength(passphrase: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null)
  useEffect(() => {
    if (passphrase === '') return setStrength(null)
    const timer = setTimeout(() => {
      call('vault.passphraseStrength', { passphrase }).then(setStrength, (cause: unknown) => actions().sayError(cause))
    }, 200)
    return () => clearTimeout(timer)
  }, [passphrase])
  return strength
}

/** A field whose text is hidden until asked for. */
export function SecretField({ label, value, onChange, note, autoFocus = false }: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly note?: React.ReactNode
  readonly autoFocus?: boolean
}) {
  const { t } = useWords()
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} note={note}>
      {({ id }) => (
        <div className="stack">
          <input id={id} className="in" type={isShown ? 'text' : 'password'} autoComplete="off" spellCheck={false} autoFocus={autoFocus} value={value} onChange={(event) => onChange(event.target.value)} />
          <span className="small faint"><Check checked={isShown} onChange={setShown}>{t('start.show')}</Check></span>
        </div>
      )}
    </Field>
  )
}
