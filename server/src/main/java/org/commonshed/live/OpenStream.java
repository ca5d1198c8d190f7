package org.commonshed.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * One stream to a page. Nobody waits for the other end: what cannot be sent now is sent when the server says that there is
 * room, and whoever takes nothing for so long that too much waits is let go.
 */
final class OpenStream implements WriteListener, AsyncListener {
    private static final int MOST_WAITING = 20;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Consumer<OpenStream> ended;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean begun; // the server has said that one may write
    private boolean unsent;
    private boolean over;

    OpenStream(AsyncContext async, ServletOutputStream out, Consumer<OpenStream> ended) {
        this.async = async;
        this.out = out;
        this.ended = ended;
    }

    void open() {
        async.setTimeout(0); // its end is ours to say
        async.addListener(this);
        out.setWriteListener(this);
    }

    /** Sends some lines of the format of server-sent events. */
    void send(String lines) {
        boolean isStuck;
        synchronized (this) {
            if (over) {
                return;
            }
            waiting.add(lines.getBytes(StandardCharsets.UTF_8));
            isStuck = waiting.size() > MOST_WAITING;
        }
        if (isStuck) {
            end();
        } else {
            drain();
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            begun = true;
        }
        drain();
    }

    private void drain() {
        try {
            write();
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    private synchronized void write() throws IOException {
        if (!begun || over) {
            return;
        }
        while (!waiting.isEmpty() && out.isReady()) {
            out.write(waiting.remove());
            unsent = true;
        }
        if (unsent && out.isReady()) {
            unsent = false;
            out.flush();
        }
    }

    /** Ends it; a page that still wants to know opens another one. */
    void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            waiting.clear();
        }
        ended.accept(this);
        try {
            async.complete();
        } catch (IllegalStateException completedBefore) {
            // the server noticed before us that nobody is there
        }
    }

    @Override
    public void onError(Throwable fault) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
