/** A device in words that its owner recognises and nobody else can track: browser and system, no versions. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];

const first = (agent: string, list: readonly [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1];

/** @returns `Firefox · Windows`, or an empty text for programs */
export const deviceWords = (agent: string | undefined): string =>
  [first(agent ?? '', browsers), first(agent ?? '', systems)].filter(Boolean).join(' · ');
