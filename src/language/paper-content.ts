/** Parts of a paper's content that both the engine, which fills them, and the papers' room, which prints them, speak of. */
import type { Text } from './text.ts';

/** What only the layouts of GB/T 9704-2012 print; always Chinese, as the standard is for. */
export interface OfficialParts {
  /** Issuing bodies, the lead body first (联合行文); names as on the mark. */
  issuers: string[];
  /** Printed behind the issuers on the mark: 文件, 命令, 令, 会议纪要; absent where the name stands alone. */
  suffix?: string;
  /** 特急, 加急, 平急. */
  urgency?: string;
  /** 签发人 of an upward document, in the order of the issuers. */
  signers?: string[];
  /** Main recipients 主送机关. */
  to?: string[];
  /** Names of the attachments. */
  attachments?: string[];
  /** Names under the text; the issuers where left out. */
  signatories?: string[];
  /** Room for a seal over name and date; without it name and date stand as 7.3.5.2 says. */
  sealed: boolean;
  /** Order: who signs, with title. */
  signature?: { title: string; name: string };
  /** 附注, without its parentheses. */
  note?: string;
  /** Minutes: 出席, 请假, 列席. */
  people?: { label: string; names: string }[];
  /** 抄送机关. */
  copies?: string[];
  printedBy?: string;
  /** Civil date; the layout adds 印发. */
  printedOn?: string;
}

/** One step of an approval sheet 审批单 with the seats that answered. */
export interface ApprovalStep {
  step: Text;
  /** 依次, 会签, 或签 … */
  mode: Text;
  seats: {
    who: Text;
    role: Text;
    /** 代: acted for somebody absent. */
    onBehalfOf?: Text;
    opinion: string;
    result: Text;
    /** When it was signed, as it is to be printed. */
    at: string;
  }[];
}
