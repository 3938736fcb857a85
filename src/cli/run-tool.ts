/** Runs the project's own tools with the pinned runtime, whatever Node the machine has. */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ToolResult {
  /** Exit code; 1 when the tool was ended by a signal or could not start. */
  code: number;
  /** What it wrote, where it was held back. */
  output: string;
}

export interface ToolOptions {
  /** Holds the output back and returns it; else it streams to the terminal. */
  quiet?: boolean;
  /** Folder to run in; the root when left out. */
  cwd?: string;
}

/** Runs a program of node_modules/.bin. */
export function runTool(name: string, args: string[], options: ToolOptions = {}): Promise<ToolResult> {
  const isWindows = process.platform === 'win32';
  const program = join(ROOT, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name);
  return run(program, args, options, isWindows);
}

/** Runs the pinned Node itself. */
export function runNode(args: string[], options: ToolOptions = {}): Promise<ToolResult> {
  return run(process.execPath, args, options, false);
}

function run(program: string, args: string[], { quiet, cwd }: ToolOptions, shell: boolean): Promise<ToolResult> {
  // the tools' first line asks for "node" from the path
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: dirname(process.execPath) + delimiter + process.env.PATH };
  delete env.NODE_TEST_CONTEXT; // a test run started by a test is a run of its own
  const stdio = quiet ? (['ignore', 'pipe', 'pipe'] as const) : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: cwd ?? ROOT,
      env,
      stdio: stdio === 'inherit' ? stdio : [...stdio],
      shell,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
