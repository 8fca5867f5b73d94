/** Loaded into each service: when the process that started it is gone, however it went, the service ends too. */
function end(): void {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
}

if (process.connected) {
  process.once('disconnect', end);
  process.channel?.unref();
} else {
  end();
}
