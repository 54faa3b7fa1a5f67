import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/**
 * Where the line is broken: `request` never arrives, `work` is cut while the other side is at it, `reply` is cut
 * before its first byte comes back. `nowhere` is a sound line, `everywhere` lets no connection through.
 */
export type Break = 'nowhere' | 'everywhere' | 'request' | 'work' | 'reply';

/** Stands between two programs, and can be cut like a cable. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private broken: Break = 'nowhere';

  private constructor(private readonly server: Server) {}

  /** A proxy before the host and port of an address. */
  static async before(address: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(address);
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', (inbound) => proxy.join(inbound, () => connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same address, through the proxy. */
  address(url: string): string {
    const through = new URL(url);
    through.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return through.href;
  }

  /** Breaks the line at this place from now on; what is under way is cut as well. */
  breakAt(place: Break): void {
    this.broken = place;
    if (place === 'everywhere') for (const socket of this.sockets) socket.destroy();
  }

  /** Ends every connection and lets no new one through. */
  cut(): void {
    this.breakAt('everywhere');
  }

  mend(): void {
    this.breakAt('nowhere');
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(inbound: Socket, dial: () => Socket): void {
    if (this.broken === 'everywhere') {
      inbound.destroy();
      return;
    }
    const outbound = dial();
    this.couple(inbound, outbound);
    this.couple(outbound, inbound);
    inbound.on('data', (bytes) => {
      if (this.broken === 'request') {
        inbound.destroy();
        return;
      }
      outbound.write(bytes, () => {
        if (this.broken === 'work') inbound.destroy();
      });
    });
    outbound.on('data', (bytes) => {
      if (this.broken === 'reply') outbound.destroy();
      else inbound.write(bytes);
    });
  }

  private couple(one: Socket, other: Socket): void {
    this.sockets.add(one);
    one.on('error', () => other.destroy());
    one.on('end', () => other.end());
    one.on('close', () => {
      this.sockets.delete(one);
      other.destroy();
    });
  }
}
