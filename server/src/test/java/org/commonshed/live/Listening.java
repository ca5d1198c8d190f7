package org.commonshed.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.commonshed.access.Browser;

/** A page that listens, as plain as can be: one socket, read line by line. */
public final class Listening implements AutoCloseable {
    /** What is read when the other end has closed. */
    static final String END = "(end)";

    private final Socket socket;
    private final BufferedReader in;
    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Listening(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.status = Integer.parseInt(in.readLine().split(" ")[1]);
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            headers.put(line.replaceFirst(":.*", "").toLowerCase(Locale.ROOT), line.replaceFirst("[^:]*: *", ""));
        }
    }

    /** @param more a line of the request's head; empty = none */
    public static Listening open(int port, Browser browser, String address, String more) {
        try {
            Socket socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(20_000);
            StringJoiner cookies = new StringJoiner("; ");
            browser.cookies().forEach((name, value) -> cookies.add(name + "=" + value));
            String head = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + cookies
                    + "\r\nAccept: text/event-stream\r\n" + (more.isEmpty() ? "" : more + "\r\n") + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new Listening(socket);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The next line that begins so, or {@link #END}; what is sent in chunks ends with one of no length. */
    public String await(String beginning) {
        try {
            for (String line = in.readLine(); line != null && !line.equals("0"); line = in.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
            return END;
        } catch (IOException gone) {
            return gone instanceof SocketTimeoutException ? "(nothing)" : END;
        }
    }

    /** Whether nothing but heartbeats comes for so long. */
    boolean isSilent(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        socket.setSoTimeout((int) time.toMillis());
        try {
            while (System.nanoTime() < end) {
                String line = in.readLine();
                if (line == null || line.startsWith("event:")) {
                    return false;
                }
            }
            return true;
        } catch (SocketTimeoutException silent) {
            return true;
        } finally {
            socket.setSoTimeout(20_000);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
