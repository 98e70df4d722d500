/** Scans that are made: invented text, typeset, printed to pixels, and worn like paper that went through a machine. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type { OcrLanguage } from '../../electron/shared/contract/ocr'

const repoRoot = join(import.meta.dirname, '../..')

type Typst = { NodeCompiler: { create(options: object): { pdf(options: object): Uint8Array } } }
const { NodeCompiler }: Typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(repoRoot, 'resources/fonts')] }] })

/** The same short letter in every language that ships. */
export const letters: Readonly<Record<OcrLanguage, string>> = {
  rus: 'Адвокат прибыл в исправительную колонию для свидания с подзащитным. Дежурный офицер отказал в пропуске и не назвал причину отказа. Письменного решения об отказе адвокату не вручили, хотя он дважды просил об этом. Защитник ждал у входа почти три часа и ушёл, когда рабочий день закончился.',
  eng: 'Counsel arrived at the prison to visit his client. The duty officer refused entry and gave no reason for the refusal. No written decision was handed over, although counsel asked for it twice. He waited at the gate for almost three hours and left when the working day was over.',
  fra: 'L’avocat est venu à la prison pour rendre visite à son client. L’officier de service a refusé l’entrée sans donner de motif. Aucune décision écrite ne lui a été remise, bien que la demande ait été répétée. Il a attendu devant la porte pendant près de trois heures, puis il est reparti.',
  ara: 'وصل المحامي إلى السجن لزيارة موكله. رفض الضابط المناوب دخوله ولم يذكر سبب الرفض. لم يسلم إليه أي قرار مكتوب مع أنه طلب ذلك مرتين. انتظر المحامي أمام الباب ثلاث ساعات تقريبا ثم غادر عند انتهاء يوم العمل.',
  uzb: 'Advokat o‘z mijozi bilan uchrashish uchun qamoqxonaga keldi. Navbatchi zobit uni ichkariga kiritmadi va rad etish sababini aytmadi. Advokat ikki marta so‘ragan bo‘lsa ham, unga yozma qaror berilmadi. U darvoza oldida uch soatga yaqin kutdi va ish kuni tugagach ketdi.',
  uzb_cyrl: 'Адвокат ўз мижози билан учрашиш учун қамоқхонага келди. Навбатчи зобит уни ичкарига киритмади ва рад этиш сабабини айтмади. Адвокат икки марта сўраган бўлса ҳам, унга ёзма қарор берилмади. У дарвоза олдида уч соатга яқин кутди ва иш куни тугагач кетди.',
}

const typstLanguage: Readonly<Record<OcrLanguage, string>> = { rus: 'ru', eng: 'en', fra: 'fr', ara: 'ar', uzb: 'uz', uzb_cyrl: 'uz' }

/** A PDF with a text layer: each text on an A5 page of its own. */
export function typesetPdf(texts: readonly string[], language: OcrLanguage): Uint8Array {
  const source = `#set page(paper: "a5", margin: 15mm)
#set text(size: 11pt, lang: "${typstLanguage[language]}", font: ("Noto Serif", "Noto Naskh Arabic"), hyphenate: false)
#for text in json(bytes(sys.inputs.texts)) { page(text) }`
  return new Uint8Array(compiler.pdf({ mainFileContent: source, inputs: { texts: JSON.stringify(texts) } }))
}

export type Wear = {
  /** 200 dpi unless given. */
  readonly dpi?: number
  /** Degrees clockwise: a little for a page that lay askew, 90 or 180 for one that was fed wrongly. */
  readonly turned?: number
}

/** The text as a grey JPEG with noise, blur and the marks of compression. */
export function scan(text: string, language: OcrLanguage, { dpi = 200, turned = 0.3 }: Wear = {}): Uint8Array {
  const dir = mkdtempSync(join(tmpdir(), 'sheaf-scan-'))
  try {
    writeFileSync(join(dir, 'page.pdf'), typesetPdf([text], language))
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), '-singlefile', 'page.pdf', 'page'], { cwd: dir })
    const worn = ['-background', 'white', '-rotate', String(turned), '-seed', '7', '-attenuate', '0.3', '+noise', 'Gaussian', '-blur', '0x0.5', '-quality', '85']
    execFileSync('convert', ['page.pgm', ...worn, 'scan.jpg'], { cwd: dir })
    return readFileSync(join(dir, 'scan.jpg'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Scans as copying machines send them: a PDF with one picture a page and no text, A5. */
export async function scanPdf(texts: readonly string[], language: OcrLanguage): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const text of texts) {
    const picture = await pdf.embedJpg(scan(text, language))
    pdf.addPage([420, 595]).drawImage(picture, { x: 0, y: 0, width: 420, height: 595 })
  }
  return pdf.save()
}

const plain = (text: string): string => text.replaceAll(/[‘’ʻʼ`']/g, "'").replaceAll(/\s+/g, ' ').trim()

/** Part of the characters that are right, 0 to 1: one less the edit distance over the length of what was meant. */
export function accuracy(read: string, meant: string): number {
  const [a, b] = [[...plain(read)], [...plain(meant)]]
  let row = b.map((_, i) => i + 1)
  for (const [i, letter] of a.entries()) {
    const next: number[] = []
    for (const [j, other] of b.entries()) {
      const diagonal = j === 0 ? i : (row[j - 1] ?? 0)
      next.push(Math.min((row[j] ?? 0) + 1, (j === 0 ? i + 1 : (next[j - 1] ?? 0)) + 1, diagonal + Number(letter !== other)))
    }
    row = next
  }
  return Math.max(0, 1 - (row.at(-1) ?? a.length) / b.length)
}
