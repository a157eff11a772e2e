/** A module's names, taken out of it and put together again: what the bundler makes of an import on demand, in case some are unused. */
const REPACKED =
  /async\(\)=>\{let\{([^{}]*)\}=await ?\(?(import\("[^"]+"\)(?:\.then\(\w+=>\w+\.\w+\))?)\)?;return\{\1\}\}/g;

/** Its helper, called for a module that needs no style sheet first. */
const NO_STYLES =
  /\b[\w$]+\(\(\)=>(import\("[^"]+"\)(?:\.then\(\w+=>\w+\.\w+\))?),\[\],import\.meta\.url\)/g;

/** Writes imports on demand as plainly as they were: with some fifty of them, the wrapping was 1 KiB of what every visitor loads. */
export function writePlainImports(code: string): string {
  return code.replace(REPACKED, '()=>$2').replace(NO_STYLES, '$1');
}
