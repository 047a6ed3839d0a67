import pg from "pg";

type Listener = (topics: readonly string[] | "any") => void;

/** How often the connection is asked whether it is still there, and how long it may take to say so, in milliseconds. */
const beat = 1000;

/**
 * Hears what other processes on the same PostgreSQL announce. While it hears nothing – the connection broke, or does not
 * answer – it says `any` with every beat, so that nobody waits in vain for longer than that.
 */
export function listenTo(url: string) {
  const listeners: Listener[] = [];
  const tell: Listener = (topics) => {
    for (const listener of listeners) listener(topics);
  };
  let client: pg.Client | undefined;
  let isStopped = false;
  let isBusy = false;

  const drop = () => {
    const dropped = client;
    client = undefined;
    dropped?.removeAllListeners("notification");
    dropped?.end().catch(() => undefined);
  };

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: beat,
      // A network may swallow the first word as well: without a limit nothing would be tried again.
      query_timeout: beat,
      keepAlive: true,
    });
    fresh.on("error", () => {
      if (client === fresh) client = undefined;
    });
    fresh.on("notification", ({ payload }) => tell((payload ?? "").split(" ")));
    try {
      await fresh.connect();
      await fresh.query("LISTEN korlag");
    } catch {
      fresh.end().catch(() => undefined);
      return;
    }
    if (isStopped) fresh.end().catch(() => undefined);
    else client = fresh;
  };

  const look = async () => {
    if (isBusy || isStopped) return;
    isBusy = true;
    if (client) {
      const isThere = await answersInTime(client);
      if (!isThere) drop();
    }
    if (!client) {
      await connect();
      // Nobody knows what was announced in between.
      tell("any");
    }
    isBusy = false;
  };

  void look();
  const beating = setInterval(() => void look(), beat);
  beating.unref();
  return {
    tell,
    onHeard: (listener: Listener) => {
      listeners.push(listener);
    },
    stop: () => {
      isStopped = true;
      clearInterval(beating);
      drop();
    },
  };
}

async function answersInTime(client: pg.Client): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), beat);
  });
  const there = client.query("SELECT 1").then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([there, late]);
  clearTimeout(timer);
  return isThere;
}
