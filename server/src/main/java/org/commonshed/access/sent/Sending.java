package org.commonshed.access.sent;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent: who, where to, what, under which key. Two are the same only when all of that is; whoever goes back
 * and writes something else sends something else.
 *
 * @param digest of all of it
 * @param form digest of the key and of who has it
 */
record Sending(Digest digest, Digest form) {
    /** Name of the field that holds the key. */
    static final String FIELD = "_once";

    private static final String CSRF = "_csrf";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** 32 bytes that are compared by what they hold. */
    static final class Digest {
        private final byte[] bytes;

        private Digest(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** What this request sends; nothing where it is no form with a key. */
    static Optional<Sending> find(HttpServletRequest request, Viewer viewer) {
        String key = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        if (key == null || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        String who = viewer.person().map(Object::toString).orElseGet(() -> visitor(request));
        return Optional.of(new Sending(new Digest(whole(request, who, key)), form(who, key)));
    }

    /** A form with that key, of somebody who is signed in. */
    static Optional<Digest> findForm(Viewer viewer, String key) {
        return KEY.matcher(key).matches()
                ? viewer.person().map(person -> form(person.toString(), key))
                : Optional.empty();
    }

    private static Digest form(String who, String key) {
        return new Digest(Tokens.digest(who + "\n" + key));
    }

    /** Somebody who is not signed in is known by the word that ties forms to a browser. */
    private static String visitor(HttpServletRequest request) {
        return "visitor " + request.getParameter(CSRF);
    }

    private static byte[] whole(HttpServletRequest request, String who, String key) {
        MessageDigest all = sha();
        add(all, who);
        add(all, key);
        add(all, request.getRequestURI());
        add(all, String.valueOf(request.getQueryString()));
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals(CSRF) && !name.equals(FIELD)) {
                add(all, name);
                for (String value : values) {
                    add(all, value);
                }
            }
        });
        addFiles(all, request);
        return all.digest();
    }

    private static void addFiles(MessageDigest all, HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return;
        }
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    add(all, part.getName() + "/" + part.getSubmittedFileName() + "/" + part.getSize());
                    addContent(all, part);
                }
            }
        } catch (IOException | ServletException notRead) {
            throw new IllegalStateException("the parts of a form cannot be read", notRead);
        }
    }

    private static void addContent(MessageDigest all, Part part) throws IOException {
        try (InputStream in = new DigestInputStream(part.getInputStream(), all)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** With its length, so that no two lists of texts give the same. */
    private static void add(MessageDigest all, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        all.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        all.update(bytes);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
