/** Hands a file to the browser, which lays it among the downloads. */
export function putAmongDownloads(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // By then the download has taken its copy.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
