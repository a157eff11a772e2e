/** Why a map file cannot be shown; `detail` is what was found in its place, as text from outside. */
export type MapFileFault =
  | 'not-pmtiles'
  | 'old-version'
  | 'truncated'
  | 'pictures'
  | 'other-schema'
  | 'corrupt'
  | 'part-missing'
  | 'absent'
  | 'no-ranges'
  | 'elsewhere'
  | 'forgotten'
  | 'no-code';

export class MapFileError extends Error {
  override readonly name = 'MapFileError';
  readonly fault: MapFileFault;
  readonly detail: string;

  constructor(fault: MapFileFault, detail = '', options?: ErrorOptions) {
    super(`${fault} ${detail}`, options);
    this.fault = fault;
    this.detail = detail;
  }
}

/** Whatever went wrong, as a fault that has words. */
export function toMapFileError(error: unknown): MapFileError {
  return error instanceof MapFileError
    ? error
    : new MapFileError('corrupt', error instanceof Error ? error.message : String(error), {
        cause: error,
      });
}
