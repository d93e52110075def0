/** Hands a file to the browser to keep or to open. */
export function offerFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some phones open the file a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
