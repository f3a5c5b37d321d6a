// The clients of viewers.sh: viewers that read at 2 Mbit/s or not at all, and somebody who uses the API meanwhile.
const http = require('http');
const [, , base, film, token] = process.argv;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const pause = ms => new Promise(done => setTimeout(done, ms));

function call() {
  return new Promise((done, fail) => {
    const began = process.hrtime.bigint();
    http.get(base + '/api/recordings', { agent, headers: { Authorization: 'Bearer ' + token } }, answer => {
      answer.resume();
      answer.on('end', () => answer.statusCode === 200 ? done(Number(process.hrtime.bigint() - began) / 1e6)
        : fail(new Error('API answered ' + answer.statusCode)));
    }).on('error', fail);
  });
}

async function probe(what, seconds) {
  const times = [];
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(10)) times.push(await call());
  times.sort((a, b) => a - b);
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  console.log(`${what}: ${times.length} calls, p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
  return at(0.99);
}

// Resolves with the status, and how long it took to come.
function view(bytesPerTick) {
  return new Promise((done, fail) => {
    const began = process.hrtime.bigint();
    const request = http.get(base + film, { agent: false }, answer => {
      const viewer = { request, status: answer.statusCode, ms: Number(process.hrtime.bigint() - began) / 1e6, bytes: 0 };
      answer.on('error', () => {});
      answer.pause();
      if (bytesPerTick > 0) {
        viewer.timer = setInterval(() => {
          let left = bytesPerTick;
          for (let piece; left > 0 && (piece = answer.read(Math.min(left, answer.readableLength || left))) !== null;) {
            left -= piece.length; viewer.bytes += piece.length;
          }
        }, 100);
      }
      done(viewer);
    });
    request.on('error', fail);
  });
}
const leave = viewers => viewers.forEach(v => { clearInterval(v.timer); v.request.destroy(); });

async function main() {
  const mode = process.argv[5];
  if (mode === 'stalled') {
    const viewers = [];
    for (let i = 0; i < Number(process.argv[6]); i++) viewers.push(await view(0));
    console.error('holding');
    await pause(Number(process.argv[7]) * 1000);
    leave(viewers);
    return process.exit(0);
  }
  const count = Number(process.argv[6]), seconds = Number(process.argv[7]);
  await probe('warm-up', seconds);
  const idle = await probe('idle', seconds);
  const viewers = [];
  for (let i = 0; i < count; i++) viewers.push(await view(25000));
  const refusedAtOnce = viewers.filter(v => v.status !== 200).length;
  const began = Date.now(), before = viewers.reduce((sum, v) => sum + v.bytes, 0);
  const during = await probe(`with ${count} viewers at 2 Mbit/s`, 2 * seconds);
  const mbit = (viewers.reduce((sum, v) => sum + v.bytes, 0) - before) * 8 / 1e6 / ((Date.now() - began) / 1000) / count;
  console.log(`viewers: ${refusedAtOnce} refused, ${mbit.toFixed(2)} Mbit/s each`);
  console.log(`P3: p99 during/idle ${(during / idle).toFixed(2)}`);
  const tooMany = [];
  const crowd = (async () => { for (let i = 0; i < 100; i++) { tooMany.push(await view(0)); await pause(20); } })();
  const crowded = await probe('with 100 more than there are places', 4);
  await crowd;
  const refused = tooMany.filter(v => v.status === 503).map(v => v.ms).sort((a, b) => a - b);
  console.log(`P3b: ${refused.length} of 100 answered 503, slowest after ${(refused[refused.length - 1] || 0).toFixed(1)} ms,`
    + ` p99 during/idle ${(crowded / idle).toFixed(2)}`);
  leave(viewers); leave(tooMany);
  process.exit(0);
}
main().catch(failed => { console.error(failed); process.exit(1); });
