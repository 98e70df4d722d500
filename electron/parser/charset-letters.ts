/** Which of the old encodings a text is in, by the letters that come out. */

type Script = {
  readonly charsets: readonly string[]
  /** Letters of the script. */
  readonly letters: RegExp
  /** Its commonest letters. */
  readonly common: ReadonlySet<string>
  /** How much of the text beyond ASCII the common letters must be, at least. */
  readonly least: number
}

const SAMPLE_BYTES = 16_384

const set = (letters: string): ReadonlySet<string> => new Set(letters)

/** Letters of the South Slavic alphabets: what a wrong Cyrillic encoding makes of Russian capitals. */
const RARE_CYRILLIC = set('ЂЃЉЊЌЋЏђѓљњќћџ')

/** The likeliest first: it wins a tie. Encodings of two bytes a character are only asked when every byte fits. */
const SCRIPTS: readonly Script[] = [
  { charsets: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'], letters: /[Ѐ-ӿ]/, common: set('оеаинтсрвлкмдпуяыьгз'), least: 0 },
  { charsets: ['windows-1256', 'iso-8859-6'], letters: /[\u0600-\u06FF]/, common: set('اليمونرتبةعدسفهكأحق'), least: 0.6 },
  { charsets: ['shift_jis', 'euc-jp'], letters: /[\u3040-\u30FF\u4E00-\u9FFF]/, common: set('のにをはがとでたしてるいなれすらりまかっこンスー、。'), least: 0.2 },
  { charsets: ['gbk', 'big5'], letters: /[\u4E00-\u9FFF]/, common: set('的一是不了人我在有他这这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长樣個說們來為這國時'), least: 0.08 },
  { charsets: ['euc-kr'], letters: /[\uAC00-\uD7AF]/, common: set('이다는의에가을고하지한를로은사그도리기인시정나대어아'), least: 0.15 },
]

/** The charset whose letters look most like words, or null when none does. */
export function charsetByLetters(bytes: Uint8Array): string | null {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 127))
  const sample = bytes.subarray(first, first + SAMPLE_BYTES)
  let best: { charset: string; score: number } | null = null
  for (const script of SCRIPTS) {
    for (const charset of script.charsets) {
      const score = scoreOf(sample, charset, script)
      if (score > (best?.score ?? 0)) best = { charset, score }
    }
  }
  return best?.charset ?? null
}

/**
 * How much a text looks like its language, from 0 to 1: the share of what is not ASCII that is common letters,
 * less what words do not do (a capital after a small letter, a sign between letters, two scripts in a word).
 */
function scoreOf(sample: Uint8Array, charset: string, { letters, common, least }: Script): number {
  const text = decodeOrNull(sample, charset, /^(shift_jis|euc|gbk|big5)/.test(charset))
  if (text === null) return 0
  let [foreign, own, known, odd] = [0, 0, 0, 0]
  let before = ''
  for (const char of text) {
    const isOwn = char > '\u007F' && letters.test(char)
    if (char > '\u007F') {
      foreign += 1
      if (isOwn) own += 1
      else odd += /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF«»—–“”„№…]/u.test(char) ? 0 : 1
      if (common.has(char)) known += 1
      // Capitals count for less, because an encoding with its cases exchanged must not win.
      else if (common.has(char.toLowerCase())) known += 0.7
      if (RARE_CYRILLIC.has(char)) odd += 0.5
      if (/\p{Lu}/u.test(char) && /[а-яё]/.test(before)) odd += 1
      // A lone foreign letter inside a Latin word is what an accent of another encoding looks like.
      if (isOwn && /[A-Za-z]/.test(before)) odd += 1
    } else if (/[A-Za-z]/.test(char) && before > '\u007F' && letters.test(before)) {
      odd += 1
    }
    before = char
  }
  if (foreign === 0 || own * 2 < foreign || known < foreign * least) return 0
  return (known - odd) / foreign + (least > 0 && odd * 10 < foreign ? 0.5 : 0)
}

/** A sample may end in the middle of a character, so its last bytes are given up before the whole is. */
function decodeOrNull(sample: Uint8Array, charset: string, isStrict: boolean): string | null {
  if (!isStrict) return new TextDecoder(charset).decode(sample)
  for (const less of [0, 1, 2]) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(sample.subarray(0, sample.byteLength - less))
    } catch {
      // Tried again without the last byte.
    }
  }
  return null
}
