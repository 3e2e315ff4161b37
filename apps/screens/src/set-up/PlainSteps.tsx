import { useTexts } from '@yichuang/ui';
import { TextField } from '../manager/form/Fields.tsx';
import { Key } from '../manager/form/Key.tsx';
import { WeekFields } from '../manager/settings/HoursForm.tsx';
import { withAt, withoutAt } from '../manager/settings/list-edits.ts';
import '../manager/settings/settings.css';
import '../manager/settings/settings-tables.css';
import { passwordStrength } from './password-strength.ts';
import type { SetUpStepProps } from './set-up-step.ts';
import { TEXTS } from './texts.ts';

export function CodeStep({ draft, change }: SetUpStepProps) {
  const text = useTexts(TEXTS);
  return (
    <div className="set-up-fields set-up-code">
      <TextField
        path="code"
        label={text('code')}
        placeholder={text('codeExample')}
        inputMode="numeric"
        maxLength={24}
        value={draft.code}
        onChange={(code) => change({ code })}
      />
    </div>
  );
}

export function HallStep({ draft, change }: SetUpStepProps) {
  const text = useTexts(TEXTS);
  const { hall } = draft;
  return (
    <div className="set-up-fields">
      <TextField
        path="hall.zh"
        label={text('nameZh')}
        placeholder={text('hallExample')}
        width="long"
        value={hall.zh}
        onChange={(zh) => change({ hall: { ...hall, zh } })}
      />
      <TextField
        path="hall.en"
        label={text('nameEn')}
        placeholder="Government Service Centre"
        width="long"
        value={hall.en}
        onChange={(en) => change({ hall: { ...hall, en } })}
      />
    </div>
  );
}

export function AdministratorStep({ draft, secrets, change, changeSecrets }: SetUpStepProps) {
  const text = useTexts(TEXTS);
  const { administrator } = draft;
  const strength = passwordStrength(secrets.password, administrator.login.trim());
  return (
    <div className="set-up-fields">
      <TextField
        path="administrator.displayName"
        label={text('displayName')}
        value={administrator.displayName}
        onChange={(displayName) => change({ administrator: { ...administrator, displayName } })}
      />
      <TextField
        path="administrator.login"
        label={text('login')}
        hint={text('loginHint')}
        autoComplete="username"
        value={administrator.login}
        onChange={(login) => change({ administrator: { ...administrator, login } })}
      />
      <TextField
        path="administrator.password"
        type="password"
        label={text('password')}
        hint={text('passwordHint')}
        autoComplete="new-password"
        value={secrets.password}
        onChange={(password) => changeSecrets({ password })}
      />
      {secrets.password !== '' && (
        <p className={`set-up-strength set-up-strength-${strength.level}`} role="status">
          {text(`strength_${strength.reason}`, { missing: strength.missing })}
        </p>
      )}
      <TextField
        path="administrator.repeated"
        type="password"
        label={text('repeated')}
        autoComplete="new-password"
        value={secrets.repeated}
        onChange={(repeated) => changeSecrets({ repeated })}
      />
    </div>
  );
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function ZonesStep({ draft, change }: SetUpStepProps) {
  const text = useTexts(TEXTS);
  const { zones } = draft;
  function addZone(): void {
    const zoneId = [...LETTERS].find((letter) => !zones.some((zone) => zone.zoneId === letter)) ?? '';
    change({ zones: [...zones, { zoneId, zh: '', en: '' }] });
  }
  return (
    <div className="set-up-rows">
      {zones.map((zone, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the code itself may be edited
        <div key={index} className="settings-row settings-card set-up-row">
          <TextField
            path={`zones.${index}.zoneId`}
            label={text('zoneId')}
            width="short"
            maxLength={8}
            value={zone.zoneId}
            onChange={(zoneId) => change({ zones: withAt(zones, index, { ...zone, zoneId: zoneId.toUpperCase() }) })}
          />
          <TextField
            path={`zones.${index}.zh`}
            label={text('nameZh')}
            value={zone.zh}
            onChange={(zh) => change({ zones: withAt(zones, index, { ...zone, zh }) })}
          />
          <TextField
            path={`zones.${index}.en`}
            label={text('nameEn')}
            value={zone.en}
            onChange={(en) => change({ zones: withAt(zones, index, { ...zone, en }) })}
          />
          {zones.length > 1 && (
            <Key
              isSmall
              label={text('removeNamed', { name: zone.zoneId })}
              onPress={() => change({ zones: withoutAt(zones, index) })}
            >
              {text('remove')}
            </Key>
          )}
        </div>
      ))}
      <div>
        <Key isSmall isDisabled={zones.length >= 26} onPress={addZone}>
          {text('addZone')}
        </Key>
      </div>
    </div>
  );
}

export function HoursStep({ draft, faults, change }: SetUpStepProps) {
  const fault = faults.get('businessHours');
  return (
    <>
      {fault !== undefined && <p className="form-problem">{fault}</p>}
      <WeekFields
        path="businessHours"
        days={draft.businessHours}
        onChange={(businessHours) => change({ businessHours })}
      />
    </>
  );
}
