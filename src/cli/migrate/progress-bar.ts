const width = 30;

/** How much is done: `[#########---------------------]  30 %`. It is full only when all is. */
export function progressBar(done: number, total: number): string {
  const share = total === 0 ? 0 : done / total;
  const full = Math.floor(share * width);
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}
