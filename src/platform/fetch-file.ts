import type { ImportFile } from '../core/model/import-plan.ts';

interface Words {
  readonly addressWrong: string;
  readonly addressElsewhere: string;
  readonly addressOnDisk: string;
  readonly addressFailed: (status: string) => string;
}

/** A file beside the app, by its address. Another server is never asked, and the policy would refuse it. Rejects with the words for why not. */
export async function fetchFile(address: string, words: Words): Promise<ImportFile> {
  if (location.protocol === 'file:') throw new Error(words.addressOnDisk);
  if (!URL.canParse(address, document.baseURI)) throw new Error(words.addressWrong);
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) throw new Error(words.addressElsewhere);
  const response = await fetch(url, { credentials: 'same-origin' }).catch((error: unknown) => {
    throw new Error(words.addressFailed(error instanceof Error ? error.message : String(error)));
  });
  if (!response.ok) throw new Error(words.addressFailed(String(response.status)));
  const name = decodeName(url.pathname.split('/').at(-1) ?? '');
  return { name: name === '' ? url.pathname : name, blob: await response.blob() };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
