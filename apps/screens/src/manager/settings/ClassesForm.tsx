import { useTexts } from '@yichuang/ui';
import { CheckField, NumberField, SelectField, TextField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { freeId, withAt, withoutAt } from './list-edits.ts';
import type { SettingsFormProps } from './settings-form-props.ts';
import { TEXTS } from './texts.ts';

/** Every hall has these. */
const FIXED_CLASSES: readonly string[] = ['ordinary', 'appointment'];
const EXAMPLE_MINUTES = [10, 30] as const;

export function ClassesForm(props: SettingsFormProps) {
  return (
    <>
      <ClassTable {...props} />
      <GroupTable {...props} />
    </>
  );
}

function ClassTable({ draft, names, change }: SettingsFormProps) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  const { classes } = draft;
  return (
    <section className="settings-block">
      <h3>{text('classesTitle')}</h3>
      <p className="settings-lead">{text('classesLead')}</p>
      <table className="settings-table">
        <thead>
          <tr>
            <th>{settingsText('field_classId')}</th>
            <th>{settingsText('field_slope')}</th>
            <th>{settingsText('field_headStartMs')}</th>
            <th>{settingsText('field_isPriority')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {classes.map((entry, index) => {
            const name = names.className(entry.classId);
            const path = `classes.${index}`;
            const isFixed = FIXED_CLASSES.includes(entry.classId);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the code itself may be edited
              <tr key={index}>
                <th scope="row">
                  {isFixed || name !== entry.classId ? (
                    name
                  ) : (
                    <TextField
                      isBare
                      path={`${path}.classId`}
                      label={settingsText('field_classId')}
                      width="middle"
                      maxLength={32}
                      value={entry.classId}
                      onChange={(classId) => change({ classes: withAt(classes, index, { ...entry, classId }) })}
                    />
                  )}
                </th>
                <td>
                  <NumberField
                    isBare
                    path={`${path}.slope`}
                    label={`${name} ${settingsText('field_slope')}`}
                    value={entry.slope}
                    onChange={(slope) => change({ classes: withAt(classes, index, { ...entry, slope }) })}
                  />
                </td>
                <td>
                  <NumberField
                    isBare
                    path={`${path}.headStart`}
                    label={`${name} ${settingsText('field_headStartMs')}`}
                    unit={settingsText('unitMinutes')}
                    value={entry.headStart}
                    onChange={(headStart) => change({ classes: withAt(classes, index, { ...entry, headStart }) })}
                  />
                </td>
                <td>
                  <CheckField
                    isBare
                    path={`${path}.isPriority`}
                    label={`${name} ${settingsText('field_isPriority')}`}
                    value={entry.isPriority}
                    onChange={(isPriority) => change({ classes: withAt(classes, index, { ...entry, isPriority }) })}
                  />
                </td>
                <td>
                  {!isFixed && (
                    <Key
                      isSmall
                      label={text('removeNamed', { name })}
                      onPress={() => change({ classes: withoutAt(classes, index) })}
                    >
                      {text('remove')}
                    </Key>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {EXAMPLE_MINUTES.map((minutes) => (
        <p key={minutes} className="settings-example">
          {text('classExample', {
            minutes,
            scores: classes
              .map(({ classId, slope, headStart }) => {
                const score = Number(slope) * (minutes + Number(headStart));
                return `${names.className(classId)} ${Number.isFinite(score) ? Math.round(score) : '?'}`;
              })
              .join(settingsText('and')),
          })}
        </p>
      ))}
      <Key
        isSmall
        isDisabled={classes.length >= 12}
        onPress={() =>
          change({
            classes: [
              ...classes,
              {
                classId: freeId(
                  'class-',
                  classes.map((entry) => entry.classId),
                ),
                slope: '2',
                headStart: '0',
                isPriority: true,
              },
            ],
          })
        }
      >
        {text('addClass')}
      </Key>
    </section>
  );
}

function GroupTable({ draft, names, change }: SettingsFormProps) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  const { classes, priorityGroups } = draft;
  return (
    <section className="settings-block">
      <h3>{text('groupsTitle')}</h3>
      <p className="settings-lead">{text('groupsLead')}</p>
      <table className="settings-table">
        <thead>
          <tr>
            {(['zh', 'en', 'code', 'classId'] as const).map((field) => (
              <th key={field}>{settingsText(`field_${field}`)}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {priorityGroups.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the code itself may be edited
            <tr key={index}>
              {(['zh', 'en', 'code'] as const).map((field) => (
                <td key={field}>
                  <TextField
                    isBare
                    path={`priorityGroups.${index}.${field}`}
                    label={`${entry.zh} ${settingsText(`field_${field}`)}`}
                    value={entry[field]}
                    onChange={(value) =>
                      change({ priorityGroups: withAt(priorityGroups, index, { ...entry, [field]: value }) })
                    }
                  />
                </td>
              ))}
              <td>
                <SelectField
                  isBare
                  path={`priorityGroups.${index}.classId`}
                  label={`${entry.zh} ${settingsText('field_classId')}`}
                  value={entry.classId}
                  options={[
                    ...(classes.some(({ classId }) => classId === entry.classId)
                      ? []
                      : ([[entry.classId, entry.classId]] as const)),
                    ...classes.map(({ classId }) => [classId, names.className(classId)] as const),
                  ]}
                  onChange={(classId) =>
                    change({ priorityGroups: withAt(priorityGroups, index, { ...entry, classId }) })
                  }
                />
              </td>
              <td>
                <Key
                  isSmall
                  label={text('removeNamed', { name: entry.zh })}
                  onPress={() => change({ priorityGroups: withoutAt(priorityGroups, index) })}
                >
                  {text('remove')}
                </Key>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Key
        isSmall
        isDisabled={priorityGroups.length >= 24}
        onPress={() =>
          change({
            priorityGroups: [
              ...priorityGroups,
              {
                code: freeId(
                  'group-',
                  priorityGroups.map((entry) => entry.code),
                ),
                classId: classes.find((entry) => entry.classId === 'priority')?.classId ?? 'ordinary',
                zh: '',
                en: '',
              },
            ],
          })
        }
      >
        {text('addGroup')}
      </Key>
    </section>
  );
}
