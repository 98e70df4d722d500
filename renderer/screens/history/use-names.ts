import { shownName } from '../../format/names'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { useDocuments, useParties } from '../../widgets/options'

/** Turns the id of a record of the open case into its name; any other text stays as it is. */
export function useNames(): (text: string) => string {
  const parties = useParties()
  const documents = useDocuments()
  const chronology = useApp((state) => listOf(state.chronology))
  const missingPapers = useApp((state) => listOf(state.missingPapers))
  return (text) => {
    const party = parties.find(({ id }) => id === text)
    if (party !== undefined) return shownName(party)
    return documents.find(({ id }) => id === text)?.title ?? chronology.find(({ event }) => event.id === text)?.event.title ?? missingPapers.find(({ id }) => id === text)?.what ?? text
  }
}
