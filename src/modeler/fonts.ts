/** Names are wrapped by measuring them, so the font has to be there before a drawing is. A missing font is no reason to wait. */
export async function fontsReady(): Promise<void> {
  const fonts = (document as { readonly fonts?: FontFaceSet }).fonts
  if (!fonts) return
  const wanted = ["14px 'Source Sans 3 Variable'", "600 14px 'Source Sans 3 Variable'"]
  await Promise.allSettled(wanted.map((font) => fonts.load(font, 'Aя')))
}
