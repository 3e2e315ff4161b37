import { useTexts } from '@yichuang/ui';
import { SelectField } from '../form/Fields.tsx';
import { useStaff } from '../manager-names.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { SkillCell } from './SkillCell.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';

export function ClerksForm({ draft, names, change }: SettingsFormProps) {
  const text = useTexts(EDITOR_TEXTS);
  const { clerkSkills, queues } = draft;
  const clerks = useStaff().filter((entry) => entry.role === 'clerk' || clerkSkills[entry.staffId] !== undefined);
  function setAll(staffId: string, servesAll: boolean): void {
    const { [staffId]: _, ...others } = clerkSkills;
    const named = queues.map(({ queueId }) => ({ queueId, preference: '1' }));
    change({ clerkSkills: servesAll ? others : { ...others, [staffId]: named } });
  }
  return (
    <div className="settings-wide">
      <table className="settings-table settings-matrix">
        <thead>
          <tr>
            <th>{text('clerk')}</th>
            <th />
            {queues.map((queue) => (
              <th key={queue.queueId}>{names.queue(queue.queueId)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clerks.map(({ staffId, displayName }) => {
            const skills = clerkSkills[staffId];
            return (
              <tr key={staffId}>
                <th scope="row">{displayName}</th>
                <td>
                  <SelectField
                    isBare
                    path={`clerkSkills.${staffId}`}
                    label={text('skillsMode', { name: displayName })}
                    value={skills === undefined ? 'all' : 'named'}
                    options={[
                      ['all', text('allSkills')],
                      ['named', text('namedSkills')],
                    ]}
                    onChange={(mode) => setAll(staffId, mode === 'all')}
                  />
                </td>
                {queues.map((queue) => (
                  <td key={queue.queueId}>
                    {skills !== undefined && (
                      <SkillCell
                        path={`clerkSkills.${staffId}`}
                        label={`${displayName} ${names.queue(queue.queueId)}`}
                        queueId={queue.queueId}
                        skills={skills}
                        onChange={(next) => change({ clerkSkills: { ...clerkSkills, [staffId]: next } })}
                      />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
