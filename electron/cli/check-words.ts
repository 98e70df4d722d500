import type { CheckCode } from '../shared/contract/verify'

/** What each finding says, for the terminal. The page has its own words, in three languages. */
export const checkWords: Readonly<Record<CheckCode, string>> = {
  'bag.ok': 'the bag is complete and valid', 'bag.notABag': 'this folder is no BagIt bag', 'bag.declaration': 'bagit.txt is missing or malformed', 'bag.version': 'unknown version of BagIt',
  'bag.encoding': 'a tag file is not in the encoding it declares', 'bag.noManifest': 'there is no manifest of the payload', 'bag.manifestLine': 'this line is no line of a manifest',
  'bag.algorithm': 'a manifest with an unknown hash cannot be checked', 'bag.weakAlgorithm': 'this hash guards against accidents, not against forgery', 'bag.unsafePath': 'this path leads out of the bag',
  'bag.listedTwice': 'a file is listed twice', 'bag.spelling': 'another spelling of a name; some systems hold both for the same', 'bag.oxum': 'Payload-Oxum is not what is here', 'bag.fetch': 'parts of this bag would have to be fetched from a network: nothing is fetched',
  'bag.infoLine': 'a line of bag-info.txt is malformed', 'bag.systemFile': 'litter of an operating system was listed and is gone', 'bag.link': 'neither a file nor a folder, or a name that cannot be read', 'bag.folder': 'there is no data folder',
  'bag.zip': 'this is not strictly a zip', 'bag.limit': 'more files or folders than can be checked',
  'file.changed': 'the file was changed', 'file.missing': 'the file is missing', 'file.added': 'the file was added: no manifest lists it', 'file.unlisted': 'a manifest does not list this file', 'file.name': 'a name that cannot be used',
  'manifest.changed': 'the manifest was changed', 'tag.changed': 'the file was changed', 'tag.missing': 'the file is missing', 'tag.added': 'the file was added', 'tag.unlisted': 'no tag manifest lists this file',
  'signature.ok': 'signed with the key', 'signature.wrong': 'the signature is wrong', 'signature.missing': 'there is no signature', 'signature.otherKey': 'signed with another key than the one you named', 'signature.sameKey': 'signed with the key you named',
  'log.ok': 'every entry of the journal is as it was made', 'log.line': 'this is no line of a journal', 'log.order': 'entries of the journal were removed or put in another order', 'log.entry': 'an entry of the journal was altered',
  'log.size': 'the journal is shorter or longer than its checkpoint says', 'log.root': 'the journal has another root than its checkpoint', 'log.withheld': 'entries that are here as hashes only', 'log.missing': 'the journal is missing',
  'checkpoint.ok': 'the signed head of the journal', 'checkpoint.wrong': 'the head of the journal is not signed with this key', 'checkpoint.text': 'the head of the journal is missing or malformed',
  'root.ok': 'is a root of this journal', 'root.differs': 'is not the root of this journal at that size', 'root.unknown': 'this journal has no such size',
  'records.ok': 'records are what the journal says', 'records.differ': 'a record differs from what the journal says', 'records.line': 'this is no record', 'records.unproven': 'records that entries shown as hashes may have changed', 'original.differs': 'the file is not the one on record',
  'proof.ok': 'the document is in the journal under this root', 'proof.text': 'this is no proof', 'proof.document': 'the proof is about another document', 'proof.entry': 'the entry does not have the hash it should', 'proof.inclusion': 'the entry is not in the tree with this root', 'proof.consistency': 'the journal does not begin with that tree',
  'time.ok': 'time stamp (the authority itself is not judged)', 'time.wrong': 'the time stamp does not hold', 'time.text': 'what was stamped is not what it says', 'time.attested': 'names a Bitcoin block; not checked against the chain here, height', 'time.pending': 'promised by a calendar, not yet in a block',
  'bundle.ok': 'is the bundle of its manifest, byte for byte', 'bundle.pages': 'pages were altered, missing or added (as printed)', 'bundle.changed': 'the pages show what they showed, the file around them was changed',
  'bundle.other': 'is not the bundle of its manifest', 'bundle.unreadable': 'is no PDF that can be read', 'bundle.missing': 'a part of the bundle is not beside its manifest',
  'vault.key': 'signed by this vault', 'vault.otherKey': 'signed by another vault', 'vault.log': 'its journal is the beginning of this vault’s', 'vault.otherLog': 'its journal is not this vault’s', 'vault.packet': 'a packet of this vault as it was made final', 'vault.bundle': 'a bundle of this vault as it was built',
  'vault.original': 'an original of this vault', 'vault.unknownFile': 'no vault here knows a file with this SHA-256', 'vault.journal': 'the journal of this vault follows from its entries', 'vault.journalWrong': 'the journal of this vault does not follow from its entries',
}
