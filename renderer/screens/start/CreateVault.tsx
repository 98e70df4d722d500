import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../electron/shared/contract'
import type { AppError } from '../../../electron/shared/errors'
import { actions, call, useApp } from '../../store'
import { toAppError } from '../../store/loadable'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { ErrorText } from '../../widgets/ErrorText'
import { useWords } from '../../widgets/use-words'
import { PassphraseChooser, type ChosenPassphrase } from './PassphraseChooser'
import { StartFrame } from './StartFrame'

type Doing = 'choosing' | 'making' | { readonly failed: AppError }

/** No vault yet: a folder, a passphrase, and the few seconds that make the key. */
export function CreateVault({ onBack }: { readonly onBack?: () => void }) {
  const { t } = useWords()
  const vaultPath = useApp(({ desktop }) => desktop?.vaultPath ?? '')
  const [chosen, setChosen] = useState<ChosenPassphrase | null>(null)
  const [doing, setDoing] = useState<Doing>('choosing')

  const run = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step()
      setDoing('choosing')
    } catch (cause) {
      setDoing({ failed: toAppError(cause) })
    }
  }
  const make = (): void => {
    if (chosen === null || doing === 'making') return
    setDoing('making')
    void run(() => actions().createVault(chosen.passphrase))
  }

  return (
    <StartFrame>
      <div>
        <h1>{t('start.welcome')}</h1>
        <p className="quiet">{t('start.welcomeText')}</p>
      </div>
      {doing === 'making' ? <Making text={t('start.making')} /> : (
        <form className="stack" onSubmit={(event) => { event.preventDefault(); make() }}>
          <div className="field">
            <span className="field-label">{t('start.folder')}</span>
            <div className="spread">
              <span className="path mono">{vaultPath}</span>
              <Btn slim onPress={() => void run(() => actions().chooseFolder('create'))}>{t('start.changeFolder')}</Btn>
            </div>
          </div>
          <PassphraseChooser onChosen={setChosen} />
          {typeof doing === 'object' ? <ErrorText error={doing.failed} /> : null}
          <div className="ends">
            <Btn look="go" type="submit" isDisabled={chosen === null}>{t('start.makeVault')}</Btn>
            <LinkBtn onPress={() => void run(() => actions().chooseFolder('open'))}>{t('start.openOther')}</LinkBtn>
            {onBack === undefined ? null : <LinkBtn onPress={onBack}>{t('start.back')}</LinkBtn>}
          </div>
        </form>
      )}
    </StartFrame>
  )
}

/** Shown while Argon2id runs. It cannot be hurried, and says why. */
export function Making({ text }: { readonly text: string }) {
  return (
    <div className="stack" role="status">
      <div className="bar moving"><i /></div>
      <p className="quiet">{text}</p>
    </div>
  )
}

/** Asks for six new words; null until they are there. */
export function useSuggestion(): readonly [OutputOf<'vault.suggestPassphrase'> | null, () => void] {
  const [suggestion, setSuggestion] = useState<OutputOf<'vault.suggestPassphrase'> | null>(null)
  const another = (): void => {
    call('vault.suggestPassphrase', {}).then(setSuggestion, (cause: unknown) => actions().sayError(cause))
  }
  useEffect(another, [])
  return [suggestion, another]
}
