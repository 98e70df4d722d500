/** Stands in for the parser and tries everything that the parser may not do. Test use only. */
import '../../electron/parser/confine'
import { tryAll } from './probe'

await tryAll()
