import { createHash } from 'node:crypto';
import type { HallConfiguration } from '@yichuang/hall';
import { canonicalJson } from '@yichuang/journal';

/** With its version, the digest of everything else in it: pages keep the catalogue and the settings by it. */
export function withVersion(configuration: HallConfiguration): HallConfiguration {
  const { catalogue } = configuration;
  const unversioned = { ...configuration, catalogue: { ...catalogue, version: '' } };
  const version = createHash('sha256').update(canonicalJson(unversioned)).digest('hex').slice(0, 16);
  return { ...configuration, catalogue: { ...catalogue, version } };
}
