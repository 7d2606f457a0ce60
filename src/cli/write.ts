/** Writes and waits until it is out: a pipe that is full would otherwise lose what comes before the exit. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', (error: NodeJS.ErrnoException) => {
      // The reader went away (`convolab … | head`): nobody is left to tell.
      if (error.code === 'EPIPE') resolve();
      else reject(error);
    });
    stream.write(text, () => resolve());
  });
}
