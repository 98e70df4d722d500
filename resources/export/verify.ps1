# Checks this export: every file against both manifests, missing and added files.
# Windows PowerShell 5.1 has no Ed25519, so the signature is not checked here: verify.py or verify.html do that, and
# recompute the journal.
# Usage: powershell -ExecutionPolicy Bypass -File data\verify.ps1
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent (Split-Path -Parent $MyInvocation.MyCommand.Path)
$script:bad = 0
function Fail([string]$what) { Write-Output "BAD  $what"; $script:bad = 1 }
function PathOf([string]$name) { Join-Path $root ($name -replace '/', '\') }

$declared = Get-Content -LiteralPath (PathOf 'bagit.txt') -ErrorAction SilentlyContinue
if (-not $declared -or @($declared)[0] -ne 'BagIt-Version: 1.0') { Fail 'bagit.txt is missing or altered' }

function Check([string]$manifest, [string]$algorithm) {
  $listed = @{}
  if (-not (Test-Path -LiteralPath (PathOf $manifest) -PathType Leaf)) { Fail "missing: $manifest"; return $listed }
  foreach ($line in [IO.File]::ReadAllLines((PathOf $manifest))) {
    if ($line -eq '') { continue }
    if ($line -notmatch '^([0-9a-f]+)  ([A-Za-z0-9._/-]+)$' -or $line -match '\.\.') { Fail "not a line of a manifest: $manifest"; continue }
    $want = $Matches[1]; $name = $Matches[2]
    $listed[$name] = $true
    if (-not (Test-Path -LiteralPath (PathOf $name) -PathType Leaf)) { Fail "missing: $name"; continue }
    $got = (Get-FileHash -LiteralPath (PathOf $name) -Algorithm $algorithm).Hash.ToLowerInvariant()
    if ($got -ne $want) { Fail "changed: $name  (listed in $manifest)" }
  }
  return $listed
}
function Told($result) { foreach ($one in @($result)) { if ($one -is [string]) { Write-Output $one } } }
function Listed($result) { foreach ($one in @($result)) { if ($one -is [hashtable]) { return $one } } }

$tags = Check 'tagmanifest-sha256.txt' 'SHA256'; Told $tags
$tags512 = Check 'tagmanifest-sha512.txt' 'SHA512'; Told $tags512
$files = Check 'manifest-sha256.txt' 'SHA256'; Told $files
$files512 = Check 'manifest-sha512.txt' 'SHA512'; Told $files512
$listed = Listed $files; $listed512 = Listed $files512; $listedTags = Listed $tags

$count = 0; $bytes = [long]0
foreach ($file in Get-ChildItem -LiteralPath (PathOf 'data') -Recurse -Force -File) {
  $name = $file.FullName.Substring($root.Length + 1) -replace '\\', '/'
  $count += 1; $bytes += $file.Length
  if (-not $listed.ContainsKey($name) -or -not $listed512.ContainsKey($name)) { Fail "added: $name" }
}
$about = 'tagmanifest-sha256.txt', 'tagmanifest-sha512.txt', 'tagmanifest-sha512.txt.sig', 'tagmanifest-sha512.txt.tsr', 'signer.pub'
foreach ($file in Get-ChildItem -LiteralPath $root -Force -File) {
  if ($about -notcontains $file.Name -and -not $listedTags.ContainsKey($file.Name)) { Fail "added: $($file.Name)" }
}
$oxum = ([IO.File]::ReadAllLines((PathOf 'bag-info.txt')) | Where-Object { $_ -like 'Payload-Oxum: *' }) -replace '^Payload-Oxum: ', ''
if ($oxum -ne "$bytes.$count") { Fail "bag-info.txt says $oxum, here are $bytes bytes in $count files" }

Write-Output 'note signature and journal were not checked here: verify.py and verify.html do that'
if ($script:bad -eq 0) { Write-Output "ok   all files are those of the manifests: $count files, $bytes bytes"; exit 0 }
Write-Output 'This export was altered or damaged.'
exit 3
