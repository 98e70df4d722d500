import { useState } from 'react'
import type { AppError } from '../../../electron/shared/errors'
import { actions, useApp } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { Segmented } from '../../widgets/Choice'
import { ErrorText } from '../../widgets/ErrorText'
import { GrowingText } from '../../widgets/fields'
import { Field } from '../../widgets/Field'
import { useWords } from '../../widgets/use-words'
import { CreateVault, Making } from './CreateVault'
import { SecretField } from './PassphraseChooser'
import { StartFrame } from './StartFrame'
import { VerifyStart } from './VerifyStart'

type Doing = 'asking' | 'opening' | { readonly failed: AppError }

/** A vault is there and closed. Says which folder and why it was locked, and nothing of what is inside. */
export function Unlock() {
  const [isCreating, setCreating] = useState(false)
  const [isChecking, setChecking] = useState(false)
  if (isChecking) return <VerifyStart onBack={() => setChecking(false)} />
  if (isCreating) return <CreateVault onBack={() => setCreating(false)} />
  return <UnlockForm onCreate={() => setCreating(true)} onCheck={() => setChecking(true)} />
}

function UnlockForm({ onCreate, onCheck }: { readonly onCreate: () => void; readonly onCheck: () => void }) {
  const { t } = useWords()
  const desktop = useApp((state) => state.desktop)
  const [kind, setKind] = useState<'passphrase' | 'recovery'>('passphrase')
  const [secret, setSecret] = useState('')
  const [doing, setDoing] = useState<Doing>('asking')

  const run = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step()
      setDoing('asking')
    } catch (cause) {
      setDoing({ failed: toAppError(cause) })
    }
  }
  const open = (): void => {
    if (secret === '' || doing === 'opening') return
    setDoing('opening')
    void run(() => actions().unlock(kind === 'passphrase' ? { kind, text: secret } : { kind, words: secret }))
  }
  const makeOther = async (): Promise<void> => {
    if (await actions().chooseFolder('create')) onCreate()
  }

  return (
    <StartFrame>
      <div>
        <h1>{t('start.unlockTitle')}</h1>
        <p className="path mono" title={desktop?.vaultPath}>{desktop?.vaultFolderName}</p>
      </div>
      {desktop === null || desktop.notice === null ? null : (
        <p className={desktop.notice === 'vault_stopped' ? 'notice stop' : 'quiet'} role="status">{t(`start.notice.${desktop.notice}`)}</p>
      )}
      {doing === 'opening' ? <Making text={t('start.opening')} /> : (
        <form className="stack" onSubmit={(event) => { event.preventDefault(); open() }}>
          <Field label={t('start.how')} set>
            {({ labelId }) => (
              <Segmented
                labelId={labelId}
                value={kind}
                options={[{ value: 'passphrase', label: t('start.passphrase') }, { value: 'recovery', label: t('start.recovery') }]}
                onChange={(next) => { setKind(next); setSecret('') }}
              />
            )}
          </Field>
          {kind === 'passphrase' ? <SecretField label={t('start.passphrase')} value={secret} onChange={setSecret} autoFocus /> : (
            <Field label={t('start.recoveryWords')}>{({ id }) => <GrowingText id={id} value={secret} onChange={setSecret} />}</Field>
          )}
          {typeof doing === 'object' ? <ErrorText error={doing.failed} /> : null}
          <div className="ends">
            <Btn look="go" type="submit" isDisabled={secret === ''}>{t('start.unlock')}</Btn>
            <span className="row push small">
              <LinkBtn onPress={() => void run(() => actions().chooseFolder('open'))}>{t('start.openOther')}</LinkBtn>
              <LinkBtn onPress={onCheck}>{t('checking.start')}</LinkBtn>
              <LinkBtn onPress={() => void run(makeOther)}>{t('start.create')}</LinkBtn>
            </span>
          </div>
        </form>
      )}
    </StartFrame>
  )
}
