// The runtime's tarball brings no default app, and without one `electron <dir>` ends silently: this loads <dir>.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  process.stderr.write('usage: electron <app folder>\n')
  app.exit(2)
} else {
  const dir = resolve(given)
  const { productName, name, version, main } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
  process.defaultApp = true
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setAppPath(dir)
  // As Electron does for a packaged app; an explicit --user-data-dir stays what it is.
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()))
  require(join(dir, main))
}
