import type { Duplex } from 'node:stream';

/**
 * How many requests of one connection may wait or be answered. Browsers send the next when they
 * have the last answer; whoever sends more without reading wants the memory of the server.
 */
export const mostWaiting = 50;

type Queue = { last: Promise<void>; waiting: number };

/** The works of each connection, one at a time and in the order in which they were asked for. */
export class Turns {
  readonly #queues = new WeakMap<Duplex, Queue>();

  /** Whether something is being done for this connection or waits for its turn. */
  isBusy(socket: Duplex): boolean {
    return (this.#queues.get(socket)?.waiting ?? 0) > 0;
  }

  /**
   * Does `work`, which never rejects, when all that was asked for before is done, and not at all
   * when nothing can be sent any more. Destroys a connection with more than {@link mostWaiting}.
   */
  take(socket: Duplex, work: () => Promise<void> | void): void {
    if (socket.destroyed) return;
    const queue = this.#queues.get(socket) ?? { last: Promise.resolve(), waiting: 0 };
    this.#queues.set(socket, queue);
    if (queue.waiting === mostWaiting) {
      socket.destroy();
      return;
    }
    queue.waiting += 1;
    queue.last = queue.last.then(async () => {
      if (socket.writable) await work();
      queue.waiting -= 1;
    });
  }
}
