import { createContext, type ReactNode, useContext, useId } from 'react';
import './form.css';

/** Sentences of what is wrong, by the path of the field. */
export type FieldFaults = ReadonlyMap<string, string>;

const FaultContext = createContext<FieldFaults>(new Map());

/** Gives the fields below the faults found; each shows its own. */
export function FaultProvider({ faults, children }: { readonly faults: FieldFaults; readonly children: ReactNode }) {
  return <FaultContext value={faults}>{children}</FaultContext>;
}

interface FieldBase {
  readonly label: string;
  /** Where a fault of it is looked up, e.g. `queues.3.prefix`. */
  readonly path: string;
  /** In a table the column's head is the label; the field then only tells it to those who cannot see. */
  readonly isBare?: boolean;
  readonly hint?: string;
}

function useFault(path: string): { readonly fault: string | undefined; readonly faultId: string } {
  return { fault: useContext(FaultContext).get(path), faultId: useId() };
}

function FaultLine({ fault, faultId }: { readonly fault: string | undefined; readonly faultId: string }) {
  if (fault === undefined) return null;
  return (
    <span className="form-fault" id={faultId}>
      {fault}
    </span>
  );
}

function Labelled({
  label,
  isBare = false,
  hint,
  children,
}: Pick<FieldBase, 'label' | 'isBare' | 'hint'> & { readonly children: ReactNode }) {
  if (isBare) return <div className="form-bare">{children}</div>;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="form-field">
      <span className="form-label">{label}</span>
      {children}
      {hint !== undefined && <span className="form-hint">{hint}</span>}
    </label>
  );
}

interface TextFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly unit?: string;
  readonly width?: 'digit' | 'short' | 'middle' | 'long';
  readonly type?: 'text' | 'password';
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly maxLength?: number;
}

/** A line of text or a number; numbers stay text until they are sent, so that what was typed is never changed under the hand. */
export function TextField({
  value,
  onChange,
  unit,
  width = 'middle',
  type = 'text',
  inputMode = 'text',
  placeholder,
  autoComplete = 'off',
  maxLength = 200,
  ...base
}: TextFieldProps) {
  const { fault, faultId } = useFault(base.path);
  return (
    <Labelled {...base}>
      <span className="form-line">
        <input
          className={`form-input form-${width}`}
          type={type}
          data-path={base.path}
          inputMode={inputMode}
          value={value}
          placeholder={placeholder}
          autoComplete={autoComplete}
          maxLength={maxLength}
          spellCheck={false}
          aria-label={base.isBare === true ? base.label : undefined}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : faultId}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit !== undefined && <span className="form-unit">{unit}</span>}
      </span>
      <FaultLine fault={fault} faultId={faultId} />
    </Labelled>
  );
}

/** A number with its unit; see `TextField`. */
export function NumberField(props: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  return <TextField width="short" {...props} inputMode="decimal" maxLength={12} />;
}

/** A time of the day, `09:00`. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'width' | 'placeholder'>) {
  return <TextField {...props} width="short" inputMode="numeric" placeholder="09:00" maxLength={6} />;
}

interface SelectFieldProps extends FieldBase {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly tone?: 'quiet' | 'strong';
}

export function SelectField({ value, options, onChange, tone = 'strong', ...base }: SelectFieldProps) {
  const { fault, faultId } = useFault(base.path);
  return (
    <Labelled {...base}>
      <select
        className={tone === 'quiet' ? 'form-input form-select form-quiet' : 'form-input form-select'}
        data-path={base.path}
        value={value}
        aria-label={base.isBare === true ? base.label : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : faultId}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
      <FaultLine fault={fault} faultId={faultId} />
    </Labelled>
  );
}

interface CheckFieldProps extends FieldBase {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function CheckField({ label, path, isBare = false, value, onChange }: CheckFieldProps) {
  const { fault, faultId } = useFault(path);
  return (
    <span className="form-check-field">
      <label className="form-check">
        <input
          type="checkbox"
          data-path={path}
          checked={value}
          aria-label={isBare ? label : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {!isBare && <span>{label}</span>}
      </label>
      <FaultLine fault={fault} faultId={faultId} />
    </span>
  );
}

interface ChipFieldProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of some few, each a key that stays pressed; the order of choosing is kept. */
export function ChipField({ label, options, chosen, onChange }: ChipFieldProps) {
  return (
    <fieldset className="form-chips">
      <legend>{label}</legend>
      {options.map(([value, name]) => (
        <label key={value} className="form-chip">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, value] : chosen.filter((entry) => entry !== value))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** One of some few, all to be seen; arrow keys move. */
export function ChoiceField<T extends string>({ label, options, value, onChange }: ChoiceFieldProps<T>) {
  const group = useId();
  return (
    <fieldset className="form-chips">
      <legend>{label}</legend>
      {options.map(([option, name]) => (
        <label key={option} className="form-chip">
          <input type="radio" name={group} checked={value === option} onChange={() => onChange(option)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
