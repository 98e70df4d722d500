import type { AppError } from '../../electron/shared/errors'
import { hasWords } from '../i18n'
import { useWords } from './use-words'

/** What went wrong, what was kept and what to do, in the user's language. */
export function ErrorText({ error }: { readonly error: AppError }) {
  const { t } = useWords()
  return (
    <div className="notice stop" role="alert">
      <p>{t(wordsOf(error))}</p>
      <FieldProblems error={error} />
    </div>
  )
}

/** What exactly was refused where the vault says so, else the words of the code. */
function wordsOf({ code, details }: AppError): string {
  const why = `error.why.${details['why'] ?? ''}`
  return hasWords(why) ? why : `error.${code}`
}

function FieldProblems({ error }: { readonly error: AppError }) {
  const fields = Object.keys(error.details)
  if (error.code !== 'invalid_input' || fields.length === 0) return null
  return <p className="small mono">{fields.join(', ')}</p>
}
