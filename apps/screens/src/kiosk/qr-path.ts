import qrcode from 'qrcode-generator';

/** White border that readers need, in modules. */
const QUIET_ZONE = 4;

/** A QR code as one SVG path, with the side of its view box in modules. */
export function qrPath(text: string): { readonly path: string; readonly side: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
  return { path, side: count + 2 * QUIET_ZONE };
}
