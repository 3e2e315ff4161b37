/** Shows `label 40 %` on one line of a terminal, and only the last state where no terminal is. */
export function showProgress(label: string): (done: number, total: number) => void {
  let shown = -1;
  return function progress(done, total) {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (percent === shown) return;
    shown = percent;
    const line = `${label} ${percent} % (${done}/${total})`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${done >= total ? '\n' : ''}`);
    else if (done >= total) console.log(line);
  };
}
