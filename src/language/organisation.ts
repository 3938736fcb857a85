/** The office itself as data: bodies, roles, duties, how to reach it. */
import type { Role } from './action.ts';
import type { Text } from './text.ts';

export interface Body {
  id: string;
  title: Text;
  kind: 'office' | 'department' | 'district' | 'outside';
}

export interface RoleTitle {
  id: Role;
  title: Text;
}

/** One of the nine duties of the office's founding text. */
export interface Duty {
  id: string;
  number: number;
  title: Text;
  summary: Text;
}

export interface Organisation {
  office: { name: Text; address: Text; hours: Text; phone: string };
  bodies: readonly Body[];
  roles: readonly RoleTitle[];
  duties: readonly Duty[];
}
