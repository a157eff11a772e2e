import { useEffect, useState } from 'react';
import type { ImportFile } from '../core/model/import-plan.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Files dropped anywhere on the page, and a table pasted outside fields. Says whether files are held over the page now. */
export function useDataDrop(onFiles: ((files: readonly ImportFile[]) => void) | null): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(
    function listenForData() {
      if (onFiles === null) return;
      const ends = new AbortController();
      const listen = <Name extends keyof DocumentEventMap>(
        name: Name,
        listener: (event: DocumentEventMap[Name]) => void,
      ) => document.addEventListener(name, listener, ends);
      const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
      listen('dragover', (event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      });
      listen('dragleave', (event) => event.relatedTarget === null && setIsOver(false));
      listen('drop', (event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) onFiles(files.map((file) => ({ name: file.name, blob: file })));
      });
      listen('paste', (event) => {
        if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
        const files = [...(event.clipboardData?.files ?? [])];
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text.includes('\n') && text.trim() !== '')
          onFiles([{ name: 'pasted-table.txt', blob: new Blob([text]) }]);
        else if (files.length > 0) onFiles(files.map((file) => ({ name: file.name, blob: file })));
      });
      return () => ends.abort();
    },
    [onFiles],
  );
  return isOver;
}
