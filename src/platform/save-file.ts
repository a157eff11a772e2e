/** How long a browser may take to begin with a download. */
const HOLD_MS = 60_000;

/** Hands a file to the user, as a download; nothing is sent anywhere. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HOLD_MS);
}
