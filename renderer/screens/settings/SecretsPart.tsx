import { useState } from 'react'
import type { AppError } from '../../../electron/shared/errors'
import { actions, call } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { ErrorText } from '../../widgets/ErrorText'
import { Field, Group } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { Making } from '../start/CreateVault'
import { PassphraseChooser, SecretField, type ChosenPassphrase } from '../start/PassphraseChooser'
import { WordsSheet } from '../start/RecoveryWords'

type Doing = 'asking' | 'working' | 'done' | { readonly failed: AppError }
type Kind = 'passphrase' | 'recovery'

/** A new passphrase, or a new recovery key. Both ask for a secret that opens the vault now. */
export function SecretsPart() {
  const { t } = useWords()
  const [words, setWords] = useState<string | null>(null)
  if (words !== null) {
    return <div className="stack"><WordsSheet recoveryWords={words} onDone={() => { setWords(null); actions().say('secrets.keyChanged') }} /></div>
  }
  return (
    <>
      <Group title={t('secrets.passphrase')}><NewPassphrase /></Group>
      <Group title={t('secrets.recovery')}><NewRecoveryKey onWords={setWords} /></Group>
    </>
  )
}

const secretOf = (kind: Kind, text: string) => (kind === 'passphrase' ? { kind, text } : { kind, words: text })

function NewPassphrase() {
  const { t } = useWords()
  const [kind, setKind] = useState<Kind>('passphrase')
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState<ChosenPassphrase | null>(null)
  const [doing, setDoing] = useState<Doing>('asking')
  const change = async (): Promise<void> => {
    if (chosen === null) return
    setDoing('working')
    try {
      await call('vault.changePassphrase', { current: secretOf(kind, current), passphrase: chosen.passphrase })
      setCurrent('')
      setDoing('done')
    } catch (cause) {
      setDoing({ failed: toAppError(cause) })
    }
  }
  if (doing === 'working') return <Making text={t('start.making')} />
  if (doing === 'done') return <p className="notice good" role="status">{t('secrets.passphraseChanged')}</p>
  return (
    <form onSubmit={(event) => { event.preventDefault(); void change() }}>
      <CurrentSecret kind={kind} onKind={setKind} value={current} onChange={setCurrent} />
      <PassphraseChooser onChosen={setChosen} />
      {typeof doing === 'object' ? <ErrorText error={doing.failed} /> : null}
      <p className="pad-top"><Btn type="submit" look="go" isDisabled={chosen === null || current === ''}>{t('secrets.change')}</Btn></p>
    </form>
  )
}

function NewRecoveryKey({ onWords }: { readonly onWords: (words: string) => void }) {
  const { t } = useWords()
  const [kind, setKind] = useState<Kind>('passphrase')
  const [current, setCurrent] = useState('')
  const [doing, setDoing] = useState<Doing>('asking')
  const make = async (): Promise<void> => {
    setDoing('working')
    try {
      const { recoveryWords } = await call('vault.newRecoveryKey', { current: secretOf(kind, current) })
      onWords(recoveryWords)
    } catch (cause) {
      setDoing({ failed: toAppError(cause) })
    }
  }
  if (doing === 'working') return <Making text={t('start.opening')} />
  return (
    <form onSubmit={(event) => { event.preventDefault(); void make() }}>
      <p className="small quiet">{t('secrets.recoveryText')}</p>
      <CurrentSecret kind={kind} onKind={setKind} value={current} onChange={setCurrent} />
      {typeof doing === 'object' ? <ErrorText error={doing.failed} /> : null}
      <p className="pad-top"><Btn type="submit" isDisabled={current === ''}>{t('secrets.newKey')}</Btn></p>
    </form>
  )
}

function CurrentSecret({ kind, onKind, value, onChange }: { readonly kind: Kind; readonly onKind: (kind: Kind) => void; readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useWords()
  return (
    <>
      <Field label={t('secrets.currentKind')} set>
        {({ labelId }) => <Segmented labelId={labelId} value={kind} options={[{ value: 'passphrase', label: t('start.passphrase') }, { value: 'recovery', label: t('start.recovery') }]} onChange={onKind} />}
      </Field>
      <SecretField label={t('secrets.current')} value={value} onChange={onChange} />
    </>
  )
}
