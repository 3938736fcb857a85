/** Frame for the rooms that use the component library (the desk). The portal does without: its pages are plain HTML. */
import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRoot } from './lang.ts';
import { resolver, theme } from './theme.ts';

export function QiaoMantine({ children }: { children: ReactNode }) {
  const nonce = useRoot()?.nonce ?? '';
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  );
}
