import { contradictionsOf, contradictionsOfChange, type Decision, type QueueingSettings } from '@yichuang/queueing';
import type { HallConfiguration } from './configuration.ts';
import type { RegistryEvent } from './registry.ts';
import type { SettingsSection } from './settings.ts';
import type { HallState } from './state.ts';

export type ConfigurationCommand =
  /** Sets the hall up; not under an open day. */
  | { readonly kind: 'configureHall'; readonly configuration: HallConfiguration }
  /** New settings at any time. `version` names the new configuration, `basedOn` the one that was edited. */
  | {
      readonly kind: 'changeSettings';
      /** The whole new one, as `withSettings` makes it. */
      readonly configuration: HallConfiguration;
      readonly sections: readonly SettingsSection[];
      readonly version: string;
      readonly basedOn: string;
    };

export type ConfigurationRefusal =
  | { readonly code: 'hallNotConfigured' }
  | { readonly code: 'dayAlreadyOpen' }
  | { readonly code: 'settingsChanged'; readonly version: string }
  | { readonly code: 'settingsContradict'; readonly contradictions: readonly string[] };

type ConfigurationDecision = Decision<RegistryEvent, ConfigurationRefusal>;

/** Decides a whole new configuration against the hall as it is. */
export function decideConfiguration(
  state: HallState,
  command: ConfigurationCommand,
  at: number,
): ConfigurationDecision {
  const refusal = refusalOf(state, command);
  if (refusal !== null) return { ok: false, refusal };
  const isChange = command.kind === 'changeSettings';
  const version = isChange ? command.version : command.configuration.catalogue.version;
  const catalogue = { ...command.configuration.catalogue, version };
  const configuration = { ...command.configuration, catalogue };
  const sections = isChange ? command.sections : [];
  return { ok: true, events: [{ kind: 'HallConfigured', at, configuration, version, sections }] };
}

function refusalOf({ registry, queue }: HallState, command: ConfigurationCommand): ConfigurationRefusal | null {
  if (command.kind === 'configureHall') {
    if (queue?.dayOpen) return { code: 'dayAlreadyOpen' };
  } else {
    if (registry.configuration === null) return { code: 'hallNotConfigured' };
    const { version } = registry.configuration.catalogue;
    if (command.basedOn !== version) return { code: 'settingsChanged', version };
  }
  const { queueing } = command.configuration;
  const contradictions = new Set([
    ...contradictionsOf(queueing),
    ...(queue === null ? [] : contradictionsOfChange(queue, queueing)),
    ...placesNowhere(command.configuration),
    ...labelsTwice(queueing),
  ]);
  return contradictions.size === 0 ? null : { code: 'settingsContradict', contradictions: [...contradictions] };
}

/** Queues and windows in zones that the catalogue does not name. */
function placesNowhere({ queueing, catalogue }: HallConfiguration): string[] {
  const zones = new Set(catalogue.zones.map(({ zoneId }) => zoneId));
  return placesOf(queueing)
    .filter(({ zoneId }) => !zones.has(zoneId))
    .map(({ place, zoneId }) => `${place} is in unknown zone ${zoneId}`);
}

/** A sign and a voice that name two windows send people to the wrong one. Older halls that have such labels still start. */
function labelsTwice({ windows }: QueueingSettings): string[] {
  const labels = windows.map(({ label }) => label);
  const twice = new Set(labels.filter((label, index) => labels.indexOf(label) !== index));
  return [...twice].map((label) => `two windows have the label ${label}`);
}

function placesOf({ queues, windows }: QueueingSettings) {
  return [
    ...queues.map(({ queueId, zoneId }) => ({ place: `queue ${queueId}`, zoneId })),
    ...windows.map(({ windowId, zoneId }) => ({ place: `window ${windowId}`, zoneId })),
  ];
}
