import type { AppError } from '../../electron/shared/errors'
import { useWords } from './use-words'

/** What went wrong, what was kept and what to do, in the user's language. */
export function ErrorText({ error }: { readonly error: AppError }) {
  const { t } = useWords()
  return (
    <div className="notice stop" role="alert">
      <p>{t(`error.${error.code}`)}</p>
      <FieldProblems error={error} />
    </div>
  )
}

function FieldProblems({ error }: { readonly error: AppError }) {
  const fields = Object.keys(error.details)
  if (error.code !== 'invalid_input' || fields.length === 0) return null
  return <p className="small mono">{fields.join(', ')}</p>
}
