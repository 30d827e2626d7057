import type { Icon } from '@tabler/icons-react'
import { IconBell, IconBolt, IconBuilding, IconMail, IconPhone, IconWalk, IconWorld } from '@tabler/icons-react'
import type { Channel } from '#src/domain/step.ts'

export const CHANNEL_ICONS: Readonly<Record<Channel, Icon>> = {
  'in-person': IconWalk,
  phone: IconPhone,
  post: IconMail,
  online: IconWorld,
  automatic: IconBolt,
  notice: IconBell,
  internal: IconBuilding,
}
