import { readFile, writeFile } from 'node:fs/promises'
import { createFile } from './createFile.ts'
import { showProgress } from './showProgress.ts'
import { run } from './run.ts'

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  read: (file) => readFile(file),
  create: createFile,
  write: (file, bytes) => writeFile(file, bytes),
  today: () => new Date().toISOString().slice(0, 10),
  ...(process.stderr.isTTY ? { progress: showProgress((text) => process.stderr.write(text)) } : {}),
})
