// A workbook (.xlsx) with one sheet, as small as the format allows: stored files with the texts in their cells.
const files = (rows) => ({
  'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Signalen" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
})

const cell = (value) => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`)

function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function numbers(...sized) {
  return Buffer.concat(sized.map(([value, size]) => {
    const bytes = Buffer.alloc(size)
    bytes.writeUIntLE(value, 0, size)
    return bytes
  }))
}

/** The bytes of a workbook with these rows of texts and numbers. */
export function workbook(rows) {
  const parts = []
  const directory = []
  let at = 0
  for (const [name, text] of Object.entries(files(rows))) {
    const data = Buffer.from(text)
    const head = numbers([20, 2], [0, 2], [0, 2], [0, 4], [crc32(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2])
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), data)
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), numbers([20, 2]), head, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), Buffer.from(name))
    at += 30 + name.length + data.length
  }
  const index = Buffer.concat(directory)
  const count = directory.length / 5
  return Buffer.concat([...parts, index, Buffer.from('PK\x05\x06', 'latin1'), numbers([0, 4], [count, 2], [count, 2], [index.length, 4], [at, 4], [0, 2])])
}
