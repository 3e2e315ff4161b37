/** The sign that stands with every alarm, in the list and on the thing itself. */
export function AlarmSign() {
  return (
    <svg
      className="floor-alarm-sign"
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d="M12 2 23 21H1zM11 9v6h2V9zm0 7.500v2.200h2v-2.200z" fillRule="evenodd" />
    </svg>
  );
}
