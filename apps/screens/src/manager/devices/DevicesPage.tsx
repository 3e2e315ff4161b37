import type { QueryOutput } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import { timeOfDay } from '../../app/staff-durations.ts';
import { dayOf } from '../form/clock-time.ts';
import { Key, SureKey } from '../form/Key.tsx';
import { useHallNames } from '../manager-names.tsx';
import { PanelProblem } from '../panel/Panel.tsx';
import '../settings/settings.css';
import { useAnswer } from '../use-answer.ts';
import './devices.css';
import { TEXTS } from './texts.ts';

type Device = QueryOutput<'devices'>['devices'][number];

/** `/manager?view=devices`: every screen that is paired, where it stands, and a key to shut it out. */
export function DevicesPage() {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { value, problem, reload } = useAnswer('devices', {});
  if (value === null)
    return (
      <main className="settings-wait" role="status">
        <p>{problem === null ? text('loading') : `${text('failed')}：${problem[language]}`}</p>
        {problem !== null && (
          <Key tone="main" onPress={reload}>
            {text('retry')}
          </Key>
        )}
      </main>
    );
  return (
    <main className="settings-history">
      <h2>{text('title')}</h2>
      <p className="settings-lead">{text('lead')}</p>
      {value.devices.length === 0 ? (
        <div className="settings-wait">
          <p>{text('empty')}</p>
          <p className="settings-lead">{text('emptyMore')}</p>
        </div>
      ) : (
        <table className="devices-table">
          <thead>
            <tr>
              <th>{text('kind')}</th>
              <th>{text('place')}</th>
              <th>{text('pairedAt')}</th>
              <th>{text('code')}</th>
              <th>{text('act')}</th>
            </tr>
          </thead>
          <tbody>
            {value.devices.map((device) => (
              <DeviceRow key={device.deviceId} device={device} onRevoked={reload} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

function DeviceRow({ device, onRevoked }: { readonly device: Device; readonly onRevoked: () => void }) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const status = useConnectionStatus();
  const { send, busy, problem } = useCommand('revokeDevice');
  const { timeZone } = catalogue.hall;
  const place =
    device.windowId !== null
      ? text('serviceWindow', { label: names.windowLabel(device.windowId) })
      : device.zoneId !== null
        ? text('zone', { zone: device.zoneId, name: names.zone(device.zoneId) })
        : text('anywhere');
  async function revoke(): Promise<void> {
    const result = await send({ deviceId: device.deviceId });
    if (result?.ok === true) onRevoked();
  }
  return (
    <tr>
      <th scope="row">{text(`role_${device.role}`)}</th>
      <td>{place}</td>
      <td>
        {dayOf(device.pairedAt, timeZone)} {timeOfDay(device.pairedAt, timeZone)}
      </td>
      <td>{device.deviceId}</td>
      <td>
        <SureKey
          isSmall
          sure={text('revokeSure')}
          label={`${text('revoke')} ${text(`role_${device.role}`)} ${place}`}
          isDisabled={busy || status.kind !== 'online'}
          onPress={revoke}
        >
          {text('revoke')}
        </SureKey>
        <PanelProblem problem={problem} />
      </td>
    </tr>
  );
}
