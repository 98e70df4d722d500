import { useMemo, useState } from 'react'
import { actions, call, useApp } from '../../store'
import { Btn, LinkBtn } from '../../widgets/Btn'
import { LineField } from '../../widgets/fields'
import { useWords } from '../../widgets/use-words'
import { pickTwo } from './pick-two'
import { StartFrame } from './StartFrame'

/** The 24 words of a vault just made: shown once, then two of them are asked for. */
export function RecoveryWords() {
  const session = useApp((state) => state.session)
  if (session.at !== 'words') return null
  return (
    <StartFrame wide>
      <WordsSheet recoveryWords={session.recoveryWords} onDone={() => void actions().wordsAreKept()} />
    </StartFrame>
  )
}

/** Shows the words, lets them be printed, and goes on when two of them were typed from the paper. */
export function WordsSheet({ recoveryWords, onDone }: { readonly recoveryWords: string; readonly onDone: () => void }) {
  const { t } = useWords()
  const words = useMemo(() => recoveryWords.trim().split(/\s+/), [recoveryWords])
  const [step, setStep] = useState<'show' | 'check'>('show')
  const folder = useApp(({ desktop }) => desktop?.vaultFolderName ?? '')
  if (step === 'check') return <WordsCheck words={words} onDone={onDone} onBack={() => setStep('show')} />
  return (
    <>
      <div>
        <h1>{t('start.wordsTitle')}</h1>
        <p className="quiet">{t('start.wordsText')}</p>
      </div>
      <div className="printed">
        <p className="printed-only">{t('start.printedHead', { folder })}</p>
        <ol className="words-grid" lang="en">
          {words.map((word, index) => <li key={index}><span>{index + 1}</span><span>{word}</span></li>)}
        </ol>
        <p className="printed-only">{t('start.printedFoot')}</p>
      </div>
      <div className="ends row">
        <Btn onPress={() => void call('desktop.print', {}).catch((cause: unknown) => actions().sayError(cause))}>{t('start.print')}</Btn>
        <Btn look="go" onPress={() => setStep('check')}>{t('start.wordsWritten')}</Btn>
      </div>
    </>
  )
}

function WordsCheck({ words, onDone, onBack }: { readonly words: readonly string[]; readonly onDone: () => void; readonly onBack: () => void }) {
  const { t } = useWords()
  const asked = useMemo(() => pickTwo(words.length), [words])
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const [isTried, setTried] = useState(false)
  const isRight = asked.map((index, place) => words[index] === typed[place]?.trim().toLowerCase())
  const finish = (): void => {
    setTried(true)
    if (isRight.every(Boolean)) onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); finish() }}>
      <h1>{t('start.checkTitle')}</h1>
      {asked.map((index, place) => (
        <LineField
          key={index}
          label={t('start.wordNo', { no: index + 1 })}
          value={typed[place] ?? ''}
          onChange={(next) => setTyped(typed.map((each, at) => (at === place ? next : each)))}
          note={isTried && isRight[place] !== true ? <span className="problem">{t('start.wordWrong')}</span> : undefined}
          autoFocus={place === 0}
        />
      ))}
      <div className="row">
        <Btn look="go" type="submit">{t('start.finish')}</Btn>
        <LinkBtn onPress={onBack}>{t('start.showAgain')}</LinkBtn>
      </div>
    </form>
  )
}
