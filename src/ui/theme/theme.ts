import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import {
  ActionIcon,
  Autocomplete,
  Badge,
  Button,
  Menu,
  Modal,
  Popover,
  Select,
  TextInput,
  Textarea,
  Tooltip,
  createTheme,
} from '@mantine/core'
import { DARK_TOKENS, LIGHT_TOKENS } from './tokens.ts'
import classes from './theme.module.css'

const tuple = (scale: string): MantineColorsTuple => scale.split(' ') as unknown as MantineColorsTuple

const SANS = '"Source Sans 3 Variable", "Noto Sans", "Segoe UI", Arial, sans-serif'
/** For words that go into the world: clauses, justifications, report prose, statements. */
const SERIF = '"Source Serif 4 Variable", "Noto Serif", Georgia, serif'

/** Opens and closes menus; nothing else moves. */
const QUICK = { duration: 120 }

export const theme = createTheme({
  primaryColor: 'lapis',
  primaryShade: { light: 7, dark: 5 },
  colors: {
    lapis: tuple('#EEF2FA #DDE5F4 #B9C9E8 #93ABDB #7596D6 #4F74BF #335CA8 #234A8F #1B3B74 #132B57'),
    brick: tuple('#FBF1E3 #F6E2C6 #EFCB99 #E7B46C #DE9A45 #CF8224 #B86A12 #8F4E0A #6E3B06 #4E2903'),
    glaze: tuple('#E3F2F0 #C5E4E0 #93CCC5 #5FB5AC #2F9990 #13827A #0C6F68 #095952 #06443F #042F2B'),
    red: tuple('#FBE9E7 #F6D3CF #ECA9A2 #E07F76 #D2574C #C23A30 #BA2F25 #B3261E #8E1D17 #681410'),
    gray: tuple('#F6F7F9 #ECEFF2 #DDE2E8 #C6CED7 #86919E #74808D #5A6673 #434E5A #2C3540 #18202A'),
    dark: tuple('#E4E9EF #B4BECA #96A2B0 #6B7785 #4A5665 #2E3742 #222B36 #1A212A #141A21 #0F1419'),
  },
  fontFamily: SANS,
  headings: {
    fontFamily: SANS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '30px' },
      h2: { fontSize: '17px', lineHeight: '24px' },
      h3: { fontSize: '15px', lineHeight: '20px' },
    },
  },
  fontSizes: { xs: '12.5px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.25', sm: '1.43', md: '1.43', lg: '1.4', xl: '1.35' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '9px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, classNames: { root: classes.button ?? '' } }),
    ActionIcon: ActionIcon.extend({ classNames: { root: classes.actionIcon ?? '' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'outline', radius: 'xs' }, classNames: { root: classes.badge ?? '' } }),
    Menu: Menu.extend({
      // Without the placeholder, which is no child a menu may have, the first item gets the focus.
      defaultProps: { transitionProps: QUICK, shadow: 'none', radius: 'lg', withInitialFocusPlaceholder: false },
      classNames: { dropdown: classes.floating ?? '', item: classes.menuItem ?? '' },
    }),
    Popover: Popover.extend({
      defaultProps: { transitionProps: QUICK, shadow: 'none', radius: 'lg' },
      classNames: { dropdown: classes.floating ?? '' },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: true, transitionProps: QUICK, openDelay: 300, multiline: true, maw: 320 },
    }),
    Modal: Modal.extend({
      // The header of a dialog is not the header of the page.
      defaultProps: { radius: 'lg', shadow: 'none', transitionProps: QUICK, attributes: { header: { role: 'presentation' } } },
      classNames: { content: classes.floating ?? '', header: classes.modalHeader ?? '', title: classes.modalTitle ?? '' },
    }),
    Select: Select.extend({
      classNames: { input: classes.field ?? '', dropdown: classes.floating ?? '', label: classes.label ?? '' },
    }),
    Autocomplete: Autocomplete.extend({
      classNames: { input: classes.field ?? '', dropdown: classes.floating ?? '', label: classes.label ?? '' },
    }),
    TextInput: TextInput.extend({ classNames: { input: classes.field ?? '', label: classes.label ?? '' } }),
    Textarea: Textarea.extend({ classNames: { input: classes.field ?? '', label: classes.label ?? '' } }),
  },
})

/** The tokens as CSS variables, and Mantine's own names led back to them. */
export const cssVariables: CSSVariablesResolver = () => {
  const common = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--err)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-border': 'var(--field)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
  }
  return {
    variables: { '--font-serif': SERIF },
    light: { ...LIGHT_TOKENS, ...common },
    dark: { ...DARK_TOKENS, ...common },
  }
}
