/** The sign of the product: a window with one brick and one glazed pane. */
export const BrandSign = ({ size = 22 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden>
    <rect x="1" y="1" width="20" height="20" rx="2.5" fill="none" stroke="currentColor" strokeWidth="2" />
    <rect x="5" y="4.5" width="5" height="13" fill="var(--asis-fill)" />
    <rect x="12" y="4.5" width="5" height="13" fill="var(--tobe)" />
  </svg>
)
