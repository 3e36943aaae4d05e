/** The URL of a module beside another one: `.ts` in the checkout, `.js` in the packaged program. */
export function moduleUrl(name: string, beside: string): URL {
  return new URL(`${name}${beside.endsWith('.ts') ? '.ts' : '.js'}`, beside);
}
