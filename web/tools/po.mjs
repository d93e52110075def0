// Reads a catalogue of texts (gettext PO) as a list of { id, text }.

/** Entries of a PO file, without its header; obsolete entries (#~) are skipped. */
export function readPo(source) {
  const entries = []
  let entry = {}
  let field = ''
  const finish = () => {
    if (entry.msgid) entries.push({ id: entry.msgid, text: entry.msgstr ?? '' })
    entry = {}
    field = ''
  }
  for (const line of source.split('\n')) {
    const start = /^(msgctxt|msgid|msgstr) (".*")$/.exec(line)
    if (start) {
      field = start[1]
      entry[field] = JSON.parse(start[2])
    } else if (line.startsWith('"') && field) entry[field] += JSON.parse(line)
    else if (line === '' || line.startsWith('#~')) finish()
  }
  finish()
  return entries
}
