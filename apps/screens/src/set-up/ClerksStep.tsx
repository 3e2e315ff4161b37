import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { SelectField, TextField } from '../manager/form/Fields.tsx';
import { Key } from '../manager/form/Key.tsx';
import { withAt, withoutAt } from '../manager/settings/list-edits.ts';
import { readablePassword } from './password-strength.ts';
import { addClerks, type ClerkDraft } from './set-up-draft.ts';
import type { SetUpStepProps } from './set-up-step.ts';
import { TEXTS } from './texts.ts';

const MOST_CLERKS = 300;

function newPassword(): string {
  return readablePassword((bytes) => crypto.getRandomValues(bytes));
}

export function ClerksStep({ draft, secrets, change, changeSecrets }: SetUpStepProps) {
  const text = useTexts(TEXTS);
  const [names, setNames] = useState('');
  const { clerks } = draft;
  const passwords = clerks.map((_, index) => secrets.clerks[index] ?? '');
  function add(): void {
    const next = addClerks(clerks, names).slice(0, MOST_CLERKS);
    change({ clerks: next });
    changeSecrets({ clerks: next.map((_, index) => passwords[index] ?? newPassword()) });
    setNames('');
  }
  function set(index: number, part: Partial<ClerkDraft>): void {
    const clerk = clerks[index];
    if (clerk !== undefined) change({ clerks: withAt(clerks, index, { ...clerk, ...part }) });
  }
  function setPassword(index: number, password: string): void {
    changeSecrets({ clerks: withAt(passwords, index, password) });
  }
  return (
    <div className="set-up-rows">
      <div className="settings-card set-up-quick">
        <label className="form-field">
          <span className="form-label">{text('clerkNames')}</span>
          <textarea
            className="form-input set-up-names"
            rows={3}
            value={names}
            onChange={(event) => setNames(event.target.value)}
          />
        </label>
        <div>
          <Key tone="main" isDisabled={names.trim() === ''} onPress={add}>
            {text('addClerks')}
          </Key>
        </div>
      </div>
      {clerks.length === 0 && <p className="settings-rest">{text('noClerksYet')}</p>}
      {passwords.some((password) => password === '') && (
        <div className="settings-row">
          <p className="settings-warn">{text('missingPasswords')}</p>
          <Key onPress={() => changeSecrets({ clerks: passwords.map((password) => password || newPassword()) })}>
            {text('generateAll')}
          </Key>
        </div>
      )}
      {clerks.length > 0 && (
        <table className="settings-table set-up-clerks">
          <thead>
            <tr>
              <th>{text('displayName')}</th>
              <th>{text('login')}</th>
              <th>{text('role')}</th>
              <th>{text('firstPassword')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {clerks.map((clerk, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the login itself may be edited
              <tr key={index}>
                <td>
                  <TextField
                    isBare
                    path={`clerks.${index}.displayName`}
                    label={`${clerk.displayName} ${text('displayName')}`}
                    maxLength={20}
                    value={clerk.displayName}
                    onChange={(displayName) => set(index, { displayName })}
                  />
                </td>
                <td>
                  <TextField
                    isBare
                    path={`clerks.${index}.login`}
                    label={`${clerk.displayName} ${text('login')}`}
                    maxLength={32}
                    value={clerk.login}
                    onChange={(login) => set(index, { login })}
                  />
                </td>
                <td>
                  <SelectField
                    isBare
                    path={`clerks.${index}.role`}
                    label={`${clerk.displayName} ${text('role')}`}
                    value={clerk.role}
                    options={(['clerk', 'guide'] as const).map((role) => [role, text(`role_${role}`)] as const)}
                    onChange={(role) => set(index, { role: role as ClerkDraft['role'] })}
                  />
                </td>
                <td>
                  <TextField
                    isBare
                    path={`clerks.${index}.password`}
                    label={`${clerk.displayName} ${text('firstPassword')}`}
                    value={passwords[index] ?? ''}
                    onChange={(password) => setPassword(index, password)}
                  />
                </td>
                <td className="settings-row">
                  <Key
                    isSmall
                    label={text('newPasswordFor', { name: clerk.displayName })}
                    onPress={() => setPassword(index, newPassword())}
                  >
                    {text('newPassword')}
                  </Key>
                  <Key
                    isSmall
                    label={text('removeNamed', { name: clerk.displayName })}
                    onPress={() => {
                      change({ clerks: withoutAt(clerks, index) });
                      changeSecrets({ clerks: withoutAt(passwords, index) });
                    }}
                  >
                    {text('remove')}
                  </Key>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
