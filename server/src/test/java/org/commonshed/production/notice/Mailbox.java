package org.commonshed.production.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that speaks just enough SMTP (RFC 5321) to take letters, on this machine alone. */
final class Mailbox implements AutoCloseable {
    final List<String> letters = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private volatile String refused = "";

    Mailbox(int port) {
        try {
            door = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread keeper = new Thread(this::open, "mailbox");
        keeper.setDaemon(true);
        keeper.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** Letters to that address are not taken. */
    void refuse(String address) {
        refused = address;
    }

    private void open() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                take(visitor);
            } catch (IOException over) {
                // the next one may do better
            }
        }
    }

    private void take(Socket visitor) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new java.io.OutputStreamWriter(visitor.getOutputStream(), StandardCharsets.US_ASCII);
        say(out, "220 mailbox");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && !refused.isEmpty() && line.contains(refused)) {
                say(out, "550 no such mailbox");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                letters.add(letter(in));
                say(out, "250 taken");
            } else if (line.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
