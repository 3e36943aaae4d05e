import type { LucideIcon } from 'lucide-react';

/** One of several things to choose: in Select, ComboBox, RadioGroup, Tabs. */
export interface Choice<Id extends string = string> {
  id: Id;
  name: string;
  detail?: string;
  icon?: LucideIcon;
  /** A code's or a coder's colour, shown as a swatch. */
  colour?: string;
}
