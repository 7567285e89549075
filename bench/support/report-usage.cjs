// Preloaded into a measured process: tells at its end, on file descriptor 3, what it cost.
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peakKibibytes(maxRSS) / 1024 }));
});

/** On Linux, maxRSS starts from what the parent held when it forked; VmHWM is this program's own. */
function peakKibibytes(maxRSS) {
  if (process.platform !== 'linux') return maxRSS;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS);
}
