import { useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { ChipField, NumberField, SelectField, TextField, TimeField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { withAt, withoutAt } from './list-edits.ts';
import type { QueueDraft, QuotaDraft } from './settings-draft.ts';
import type { SettingsFormProps } from './settings-form-props.ts';
import { TEXTS } from './texts.ts';

const CHANNELS = ['kiosk', 'guideDesk', 'phone'] as const;
const NEW_QUOTA: QuotaDraft = { channels: [], from: '09:00', to: '12:00', limit: '60' };

export function QueuesForm({ draft, change }: SettingsFormProps) {
  const { queues } = draft;
  return (
    <div className="settings-cards">
      {queues.map((queue, index) => (
        <QueueCard
          key={queue.queueId}
          queue={queue}
          path={`queues.${index}`}
          onChange={(part) => change({ queues: withAt(queues, index, { ...queue, ...part }) })}
        />
      ))}
    </div>
  );
}

interface QueueCardProps {
  readonly queue: QueueDraft;
  readonly path: string;
  readonly onChange: (part: Partial<QueueDraft>) => void;
}

function QueueCard({ queue, path, onChange }: QueueCardProps) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  const { catalogue } = useHall();
  const { quotas } = queue;
  return (
    <section className="settings-card" aria-label={queue.zh}>
      <div className="settings-row">
        <TextField
          path={`${path}.prefix`}
          label={settingsText('field_prefix')}
          width="digit"
          maxLength={1}
          value={queue.prefix}
          onChange={(prefix) => onChange({ prefix: prefix.toUpperCase() })}
        />
        <TextField
          path={`${path}.zh`}
          label={settingsText('field_zh')}
          value={queue.zh}
          onChange={(zh) => onChange({ zh })}
        />
        <TextField
          path={`${path}.en`}
          label={settingsText('field_en')}
          value={queue.en}
          onChange={(en) => onChange({ en })}
        />
        <SelectField
          path={`${path}.zoneId`}
          label={settingsText('field_zoneId')}
          value={queue.zoneId}
          options={catalogue.zones.map(({ zoneId }) => [zoneId, zoneId] as const)}
          onChange={(zoneId) => onChange({ zoneId })}
        />
        <NumberField
          path={`${path}.standardService`}
          label={settingsText('field_standardServiceMs')}
          unit={settingsText('unitMinutes')}
          value={queue.standardService}
          onChange={(standardService) => onChange({ standardService })}
        />
        <NumberField
          path={`${path}.minimumOpenWindows`}
          label={settingsText('field_minimumOpenWindows')}
          unit={settingsText('unitWindows')}
          value={queue.minimumOpenWindows}
          onChange={(minimumOpenWindows) => onChange({ minimumOpenWindows })}
        />
        <NumberField
          path={`${path}.appointmentsPerSlot`}
          label={settingsText('field_appointmentsPerSlot')}
          unit={settingsText('unitPeople')}
          value={queue.appointmentsPerSlot}
          onChange={(appointmentsPerSlot) => onChange({ appointmentsPerSlot })}
        />
      </div>
      {quotas.map((quota, index) => (
        <QuotaRow
          // biome-ignore lint/suspicious/noArrayIndexKey: quotas have no other name than their place
          key={index}
          quota={quota}
          path={`${path}.quotas.${index}`}
          queueName={queue.zh}
          onChange={(part) => onChange({ quotas: withAt(quotas, index, { ...quota, ...part }) })}
          onRemove={() => onChange({ quotas: withoutAt(quotas, index) })}
        />
      ))}
      <div className="settings-row">
        <Key
          isSmall
          isDisabled={quotas.length >= 12}
          label={`${queue.zh} ${text('addQuota')}`}
          onPress={() => onChange({ quotas: [...quotas, NEW_QUOTA] })}
        >
          {text('addQuota')}
        </Key>
        {quotas.length === 0 && <span className="settings-rest">{text('noQuotas')}</span>}
      </div>
    </section>
  );
}

interface QuotaRowProps {
  readonly quota: QuotaDraft;
  readonly path: string;
  readonly queueName: string;
  readonly onChange: (part: Partial<QuotaDraft>) => void;
  readonly onRemove: () => void;
}

function QuotaRow({ quota, path, queueName, onChange, onRemove }: QuotaRowProps) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  return (
    <fieldset className="settings-row settings-quota" aria-label={`${queueName} ${settingsText('field_quotas')}`}>
      <TimeField
        path={`${path}.from`}
        label={text('from')}
        value={quota.from}
        onChange={(from) => onChange({ from })}
      />
      <TimeField path={`${path}.to`} label={text('to')} value={quota.to} onChange={(to) => onChange({ to })} />
      <NumberField
        path={`${path}.limit`}
        label={text('limit')}
        unit={settingsText('unitNumbers')}
        value={quota.limit}
        onChange={(limit) => onChange({ limit })}
      />
      <ChipField
        label={text('channels')}
        chosen={quota.channels}
        options={CHANNELS.map((channel) => [channel, settingsText(`channel_${channel}`)] as const)}
        onChange={(chosen) => onChange({ channels: CHANNELS.filter((channel) => chosen.includes(channel)) })}
      />
      <Key
        isSmall
        label={text('removeNamed', { name: `${queueName} ${settingsText('field_quotas')} ${quota.from}–${quota.to}` })}
        onPress={onRemove}
      >
        {text('remove')}
      </Key>
    </fieldset>
  );
}
