/** Loaded into each service: when the process that started it is gone, however it went, the service ends too. */
process.channel?.unref();
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 10_000).unref();
});
