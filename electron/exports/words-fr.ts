import type { ExportWords, ReadMeFacts } from './words'

const what: Readonly<Record<ReadMeFacts['kind'], string>> = {
  case: 'l’exportation d’un dossier',
  archive: 'l’archive complète d’un cabinet : tous les dossiers, toutes les pièces, tout le journal. Elle contient des pièces couvertes par le secret ou scellées et n’est pas destinée à être remise',
  proof: 'la preuve qu’un document était enregistré à une certaine date et n’a pas changé depuis',
}

const leftOut = ({ kind, barred, restingOnBarred, barredReason, withheld, tablesLeftOut }: ReadMeFacts): string[] => [
  ...(barred > 0 ? [`- Écartés : ${barred} pièces couvertes par le secret ou scellées, et ${restingOnBarred} fiches qui reposent sur elles.`] : []),
  ...(barredReason !== '' ? [`- Des pièces couvertes par le secret ou scellées y figurent. Motif donné : ${barredReason}`] : []),
  ...(withheld > 0 ? [`- De ${withheld} écritures du journal, seule l’empreinte est ici : elles concernent d’autres dossiers ou ce qui a été écarté.`, '  Leur place et leur numéro sont prouvés, leur contenu n’est pas montré.'] : []),
  ...(tablesLeftOut.length > 0 ? [`- Ne relève pas d’un seul dossier, donc absent : ${tablesLeftOut.join(', ')}.`] : []),
  ...(kind === 'proof' ? ['- Tout le reste est écarté à dessein : une écriture et un document sont révélés.'] : []),
]

const howToCheck = ({ kind, logSize, logRoot }: ReadMeFacts): string => `COMMENT VÉRIFIER (rien à installer)

Navigateur :  ouvrir data/verify.html et choisir ce dossier. Aucun réseau n’est nécessaire.
Linux :       sha256sum -c manifest-sha256.txt
              sha256sum -c tagmanifest-sha256.txt
              sh data/verify.sh          tout, avec la signature si openssl est là
macOS :       shasum -a 256 -c manifest-sha256.txt       ou : sh data/verify.sh
Windows :     powershell -ExecutionPolicy Bypass -File data\\verify.ps1
              un fichier : Get-FileHash FICHIER   ou : certutil -hashfile FICHIER SHA256
Python 3 :    python3 data/verify.py     fichiers, signature et journal ; bibliothèque standard seule
${kind === 'proof' ? '              python3 data/verify-proof.py      la preuve elle-même\n' : ''}Tout outil BagIt (RFC 8493) peut aussi vérifier le dossier.

Signature :   openssl pkeyutl -verify -pubin -inkey signer.pub -rawin \\
                -in tagmanifest-sha512.txt -sigfile tagmanifest-sha512.txt.sig
Racine imprimée : une plainte ou un recueil sur papier porte la taille et la racine du journal. Comparez :
              taille ${logSize}, racine ${logRoot}
              pour une autre taille : python3 data/verify.py --size N --root HEX

Les programmes de vérification de data/ sont venus avec ce qu’ils vérifient. Qui a pu modifier ce dossier a pu les
modifier aussi. L’empreinte ci-dessus, reçue par une autre voie (papier, téléphone), donne son sens à la signature.`

export const wordsFr: ExportWords = {
  readMe: (facts) => `À LIRE D’ABORD

Ceci est ${what[facts.kind]}${facts.title === '' ? '' : ` : ${facts.title}`}.
Fait le ${facts.madeAt} avec Sheaf par ${facts.maker === '' ? 'l’avocat' : facts.maker}.
${facts.contact.map((line) => `Contact : ${line}\n`).join('')}Clé de l’auteur (SHA-256 de la clé publique Ed25519 dans signer.pub) :
  ${facts.fingerprint}

CE QU’IL CONTIENT

${facts.kind === 'proof' ? `data/proof.json     l’écriture, son sel, le chemin vers les racines
data/checkpoint.txt l’état signé du journal
` : `data/originals/     ${facts.papers} pièces exactement telles qu’elles sont arrivées, octet par octet
data/redacted/      copies caviardées ; ${facts.redactions} endroits masqués, avec page et motif, sans ce qui est masqué, dans
                    data/records/redaction_mark.csv
data/packets/       ${facts.packets} plaintes et lettres définitives
data/items.csv  data/claims.csv  data/events.csv  data/index.csv    à lire dans un tableur
data/records/       toutes les fiches, en CSV et en lignes JSON ; schema.json explique les colonnes
data/custody-log.jsonl  data/custody-log.pdf    qui a fait quoi et quand : le journal
data/checkpoint.txt l’état signé du journal
data/CANONICAL-FORM.txt   comment une écriture est hachée, avec un exemple (en anglais)
`}
${howToCheck(facts)}

CE QUE LA VÉRIFICATION MONTRE, ET NE MONTRE PAS

Elle montre que ces fichiers et ce journal sont ceux que le détenteur de la clé a signés, et qu’aucune écriture du
journal n’a été changée, retirée ou déplacée depuis que sa racine a été imprimée ou horodatée ailleurs. Elle ne montre pas :
- que l’horloge de la machine était juste. L’ordre est prouvé ; l’heure seulement là où un tiers l’a attestée ;
- qui a écrit une pièce, ni que ce qu’elle dit est vrai ;
- que le dossier est complet : ce qui n’a jamais été saisi n’y est pas ;
- ce qui précède la première attestation extérieure : jusque-là, le détenteur de la clé a pu tout écrire.
${leftOut(facts).map((line) => `${line}\n`).join('')}`,
  custody: {
    log: 'Journal de conservation', sheet: 'Fiche de conservation', page: 'Page', of: 'sur', columns: ['Nº', 'Quand', 'Qui', 'Quoi', 'Détail'],
    withheld: (count) => `Présentes sous forme d’empreinte seule, car relatives à d’autres dossiers ou à des pièces écartées : ${count}.`,
    machine: 'horloge de la machine', told: 'heure donnée par une personne', entered: (at) => `saisi ${at}`,
    from: 'de', to: 'à', acknowledgement: 'accusé', place: 'lieu', reason: 'motif', sealNo: 'scellé nº', condition: 'état', witness: 'témoin', corrects: (no) => `corrige l’écriture ${no}`,
    copyClass: { original: 'original', evidentiary: 'copie probatoire', working: 'copie de travail', redacted: 'copie caviardée', export: 'exportation' },
    actions: {
      collected: 'recueilli', received: 'reçu', imported: 'enregistré et haché', hashed: 'haché', verifiedOk: 'relu : inchangé', verifiedFail: 'relu : N’EST PLUS tel qu’arrivé', viewed: 'consulté',
      annotated: 'décrit', copied: 'copié', redacted: 'copie caviardée faite', printed: 'imprimé, ou joint à une plainte', bundled: 'joint à un recueil', exported: 'sorti', handedOver: 'remis', takenBack: 'repris', sealed: 'scellé',
      unsealed: 'nouvelle version commencée', lost: 'perdu', destroyedByOrder: 'détruit sur ordre', noted: 'noté', removed: 'retiré de la liste', restored: 'modification annulée', proven: 'preuve sortie', timed: 'preuve de date', other: 'inscrit',
    },
    facts: { title: 'Document', sha256: 'SHA-256', size: 'Taille', added: 'Ajouté', original: 'Nom du fichier', given: 'Remis par', level: 'Niveau', lastCheck: 'Dernière relecture', never: 'jamais', id: 'Fiche', journal: 'Journal', key: 'Clé du coffre' },
    states: { ok: 'inchangé', missing: 'le fichier conservé manque', damaged: 'le fichier conservé est endommagé ou a été échangé' },
    note: 'Chaque ligne numérotée est une écriture du journal, chaîné par empreintes : une écriture changée, retirée ou déplacée change sa racine. Ce qui est marqué comme dit par une personne a été saisi par elle, et cette heure est celle qu’elle donne. L’ordre est prouvé ; l’heure, autant que l’horloge de la machine était juste.',
    signature: 'Nom, date, signature de celui qui remet et de celui qui reçoit',
  },
}
