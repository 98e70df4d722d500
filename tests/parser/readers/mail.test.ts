import { expect, test } from 'vitest'
import { readMail, readMbox } from '../../../electron/parser/readers/mail'
import { unpackRtf } from '../../../electron/parser/readers/lzfu'
import { mediaTypeOf } from '../../../electron/parser/sniff'
import { limits, reasonOf } from './made'

const mail = (head: string, body: string): Buffer => Buffer.from(`${head}\r\n\r\n${body}`.replaceAll(/\r?\n/g, '\r\n'), 'latin1')

const HEAD = `From: =?koi8-r?B?4czFy9PFyg==?= <a@example.org>
To: B <b@example.org>, c@example.org
Date: Mon, 2 Sep 2024 10:15:00 +0500
Subject: =?UTF-8?B?0J7RgtC60LDQtw==?=
Message-ID: <1@example.org>
Received: from x by y; Mon, 2 Sep 2024 10:15:03 +0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"`

const BODY = `--x
Content-Type: text/plain; charset=windows-1251
Content-Transfer-Encoding: 8bit

\xce\xf2\xea\xe0\xe7
--x
Content-Type: application/pdf; name*=UTF-8''%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.pdf
Content-Disposition: attachment
Content-Transfer-Encoding: base64

JVBERi0=
--x
Content-Type: message/rfc822

From: d@example.org
Subject: inner

inner words
--x--`

test('a mail gives its head as metadata with the zone of its date, its words, and its attachments', async () => {
  const { text, metadata, parts } = await readMail(mail(HEAD, BODY), limits())
  expect({ text, metadata, parts: parts.map(({ name, read }) => [name, Buffer.from(read()).toString().slice(0, 19)]) }).toEqual({
    text: 'From: Алексей <a@example.org>\nTo: B <b@example.org>, c@example.org\nDate: Mon, 2 Sep 2024 10:15:00 +0500\nSubject: Отказ\n\nОтказ\n\nAttachments: письмо.pdf, part-2.eml',
    metadata: [
      { name: 'mail.from', value: 'Алексей <a@example.org>' },
      { name: 'mail.to', value: 'B <b@example.org>, c@example.org' },
      { name: 'mail.date', value: 'Mon, 2 Sep 2024 10:15:00 +0500' },
      { name: 'mail.subject', value: 'Отказ' },
      { name: 'mail.message-id', value: '<1@example.org>' },
      { name: 'mail.received', value: 'from x by y; Mon, 2 Sep 2024 10:15:03 +0500' },
    ],
    parts: [['письмо.pdf', '%PDF-'], ['part-2.eml', 'From: d@example.org']],
  })
})

test('a mail that is only a web page gives its words, and fetches nothing', async () => {
  const { text } = await readMail(mail('From: a@b.c\nContent-Type: text/html; charset=utf-8', '<p>One</p><img src="http://tracker/1.gif"><p>Two</p>'), limits())
  expect(text).toBe('From: a@b.c\n\nOne\n\nTwo')
})

test('parts in parts without end are refused; a few are read', async () => {
  const nest = (depth: number): Buffer => {
    const lines = Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}`)
    return mail(`From: a@b.c\nSubject: s\n${lines.join('\n')}`, 'Content-Type: text/plain\n\nend')
  }
  expect([await reasonOf(() => readMail(nest(3), limits())), await reasonOf(() => readMail(nest(5000), limits()))]).toEqual(['read', 'too_large'])
})

test('a mailbox is a list of its messages; a line that begins with From is none', () => {
  const bytes = Buffer.from(
    'From a@b.c Mon Sep  2 10:15:00 2024\nFrom: a@b.c\nSubject: first\n\n>From here on\nFrom the start\n\nFrom d@e.f Tue Sep  3 10:15:00 2024\nFrom: d@e.f\nDate: Tue, 3 Sep 2024 10:15:00 +0500\nSubject: second\n\nwords\n',
  )
  const { text, parts } = readMbox(bytes, limits())
  expect([mediaTypeOf(bytes), text, parts.map(({ name, read }) => [name, Buffer.from(read()).toString().split('\n').slice(0, 4)])]).toEqual([
    'application/mbox', 'message-1.eml\t\ta@b.c\tfirst\nmessage-2.eml\tTue, 3 Sep 2024 10:15:00 +0500\td@e.f\tsecond',
    [['message-1.eml', ['From: a@b.c', 'Subject: first', '', 'From here on']], ['message-2.eml', ['From: d@e.f', 'Date: Tue, 3 Sep 2024 10:15:00 +0500', 'Subject: second', '']]],
  ])
})

test('RTF as Outlook packs it comes out as in the specification', () => {
  const packed = Buffer.from('2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0', 'hex')
  expect(Buffer.from(unpackRtf(packed, 1000) ?? []).toString()).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
  expect(unpackRtf(Buffer.alloc(40), 1000)).toBeNull()
})
