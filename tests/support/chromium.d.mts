export function findChromium(): string | undefined
export function ensureChromium(): string
export function chromiumLaunch(): { executablePath?: string; args: string[] }
