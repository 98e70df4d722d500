/** A time-stamping authority for tests, made with openssl: it exists for minutes and nobody trusts it. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const openssl = (args: readonly string[], cwd: string): Buffer => execFileSync('openssl', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })

const config = `
[req]
distinguished_name = dn
prompt = no
[dn]
CN = Invented Time Authority
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[tsa_cert]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = it
[it]
serial = ./serial
signer_cert = ./tsa.pem
certs = ./ca.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`

export type Authority = { readonly dir: string; /** Answers a request of that name in the folder; the reply is kept beside as `.tsr`. */ readonly reply: (query: string) => Buffer }

export function makeAuthority(dir: string, kind: 'rsa' | 'ec'): Authority {
  writeFileSync(join(dir, 'tsa.cnf'), config)
  writeFileSync(join(dir, 'serial'), '01\n')
  const key = kind === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  openssl(['req', '-x509', '-config', 'tsa.cnf', '-extensions', 'ca', ...key, '-noenc', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Invented Root', '-days', '30'], dir)
  openssl(['req', '-new', '-config', 'tsa.cnf', ...key, '-noenc', '-keyout', 'tsa.key', '-out', 'tsa.csr'], dir)
  openssl(['x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tsa.pem', '-days', '30', '-extfile', 'tsa.cnf', '-extensions', 'tsa_cert'], dir)
  return {
    dir,
    reply: (query) => {
      const out = query.replace(/\.tsq$/, '.tsr')
      openssl(['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', query, '-out', out], dir)
      return readFileSync(join(dir, out))
    },
  }
}
