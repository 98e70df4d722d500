/** The rules that a finished bundle is checked by (domain notes 5.2), and what each is called on certificate and screen. */
type Name = { readonly en: string; readonly ru: string; readonly fr: string }

export const ruleNames = {
  BC01: { en: 'Opens and reads whole', ru: 'Открывается и читается целиком', fr: 'S’ouvre et se lit en entier' },
  BC02: { en: 'No password, no limits', ru: 'Без пароля и ограничений', fr: 'Ni mot de passe ni restriction' },
  BC03: { en: 'No scripts, no files inside, no sound or film', ru: 'Без сценариев, вложений, звука и видео', fr: 'Ni script, ni fichier joint, ni son, ni film' },
  BC04: { en: 'No form fields', ru: 'Без полей формы', fr: 'Aucun champ de formulaire' },
  BC05: { en: 'Links as the court wants them', ru: 'Ссылки по правилам суда', fr: 'Liens selon la juridiction' },
  BC06: { en: 'Parts within the size limit', ru: 'Части не больше предела', fr: 'Parties dans la limite de taille' },
  BC07: { en: 'Printed numbers from 1, on every page', ru: 'Номера с 1 на каждом листе', fr: 'Numéros imprimés à partir de 1 sur chaque page' },
  BC08: { en: 'Reader’s page box shows the printed number', ru: 'Номер в программе равен напечатанному', fr: 'Le lecteur affiche le numéro imprimé' },
  BC09: { en: 'Index first, every entry linked', ru: 'Опись в начале, все строки со ссылками', fr: 'Sommaire en tête, chaque ligne liée' },
  BC10: { en: 'Bookmark for every section and paper', ru: 'Закладка для каждого раздела и документа', fr: 'Un signet par section et par pièce' },
  BC11: { en: 'Bookmarks say what the index says', ru: 'Закладки совпадают с описью', fr: 'Les signets disent comme le sommaire' },
  BC12: { en: 'Opens at 100 %, bookmarks shown, zoom kept', ru: 'Открывается в 100 %, закладки видны, масштаб сохраняется', fr: 'S’ouvre à 100 %, signets visibles, zoom conservé' },
  BC13: { en: 'Typed pages can be searched', ru: 'Печатные страницы доступны поиску', fr: 'Les pages dactylographiées sont interrogeables' },
  BC14: { en: 'Pages stand upright', ru: 'Страницы не перевёрнуты', fr: 'Les pages sont à l’endroit' },
  BC15: { en: 'Pictures within the resolution limit', ru: 'Разрешение снимков не выше предела', fr: 'Résolution des images dans la limite' },
  BC16: { en: 'Pages of the court’s paper size', ru: 'Формат листов по правилам', fr: 'Format de papier de la juridiction' },
  BC17: { en: 'Fonts are in the file', ru: 'Шрифты в файле', fr: 'Polices incorporées' },
  BC18: { en: 'PDF/A', ru: 'PDF/A', fr: 'PDF/A' },
  BC19: { en: 'Numbers cover nothing', ru: 'Номера ничего не закрывают', fr: 'Les numéros ne cachent rien' },
  BC20: { en: 'Safe file name', ru: 'Безопасное имя файла', fr: 'Nom de fichier sûr' },
  BC21: { en: 'No paper twice', ru: 'Нет повторов', fr: 'Aucune pièce en double' },
  BC22: { en: 'Sections in order of dates', ru: 'Разделы по датам', fr: 'Sections par ordre de dates' },
  BC23: { en: 'Additions at the end only, old pages unchanged', ru: 'Дополнения только в конце, прежние листы те же', fr: 'Ajouts à la fin seulement, anciennes pages inchangées' },
  BC24: { en: 'Authorities apart', ru: 'Правовые источники отдельно', fr: 'Sources à part' },
  BC25: { en: 'Index complete', ru: 'Опись полна', fr: 'Sommaire complet' },
  BC26: { en: 'Cited pages exist', ru: 'Упомянутые листы есть', fr: 'Les pages citées existent' },
  BC27: { en: 'Nothing that must be hidden', ru: 'Нет того, что подлежит изъятию', fr: 'Rien de ce qui doit être caché' },
  BC28: { en: 'File says nothing about itself but its title', ru: 'В свойствах файла только название', fr: 'Le fichier ne dit de lui-même que son titre' },
  BC29: { en: 'Authority to act attached', ru: 'Полномочия приложены', fr: 'Pouvoir joint' },
  BC30: { en: 'Statements within their length', ru: 'Объяснения не длиннее предела', fr: 'Exposés dans la limite de longueur' },
  BC31: { en: 'Languages allowed', ru: 'Допустимые языки', fr: 'Langues admises' },
  BC32: { en: 'Fits the court’s mail', ru: 'Помещается в почту суда', fr: 'Tient dans le courriel de la juridiction' },
  BC33: { en: 'Hashes and journal root exported', ru: 'Хеши и корень журнала приложены', fr: 'Empreintes et racine du journal jointes' },
  BC34: { en: 'Same papers give the same file', ru: 'Из тех же документов тот же файл', fr: 'Les mêmes pièces donnent le même fichier' },
} as const satisfies Readonly<Record<string, Name>>

export type RuleId = keyof typeof ruleNames

export const ruleIds = (Object.keys(ruleNames) as RuleId[]).toSorted()
