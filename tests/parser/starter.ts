/** Starts a parser that never ends, and exits in good order when its standard input closes. Test use only. */
import { runParser } from '../../electron/parser/run'

const [, , parserPath = ''] = process.argv
void runParser({ kind: 'inspect', bytes: Buffer.from('Words') }, { parserPath }).catch(() => undefined)
process.stdin.resume().on('end', () => process.exit(0))
