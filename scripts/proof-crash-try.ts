import { runCrashProof } from './proof/crash.ts';
const t=performance.now();
console.log(await runCrashProof({kills: Number(process.argv[2]), seed: 1, onProgress: (k, r) => console.log(k, JSON.stringify(r), Math.round(performance.now()-t))}));
