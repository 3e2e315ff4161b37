import { type CheckedInput, problemOf } from '@yichuang/contract';
import { sectionsGiven, withSettings } from '@yichuang/hall';
import { withVersion } from '../start/configuration-version.ts';
import type { Principal } from './principal.ts';
import type { Translated, TranslationTools } from './translation.ts';

/** Whole sections into the present configuration; the hall refuses what was edited on an older one. */
export function translateSettings(
  { basedOn, settings }: CheckedInput<'changeSettings'>,
  _: Principal,
  { state }: TranslationTools,
): Translated {
  const { configuration } = state().registry;
  if (configuration === null) return { problem: problemOf('hallNotConfigured') };
  const changed = withVersion(withSettings(configuration, settings));
  return {
    kind: 'changeSettings',
    configuration: changed,
    sections: sectionsGiven(settings),
    version: changed.catalogue.version,
    basedOn,
  };
}
