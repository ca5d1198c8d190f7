package org.commonshed.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.api.shape.Fault;
import org.commonshed.measure.NewId;
import org.commonshed.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A request of a program, read within limits. */
public final class Call {
    private static final int LONGEST_QUERY = 400;
    private static final int LONGEST_HEADER = 200;
    private static final int MOST_TOLD = 100; // faults

    private final HttpServletRequest request;
    private final Viewer viewer;
    private final Words words;
    private final Work work;
    private final int most; // bytes of the body
    private byte @Nullable [] content; // once it was read

    Call(HttpServletRequest request, Viewer viewer, Words words, Work work, int most) {
        this.most = most;
        this.request = request;
        this.viewer = viewer;
        this.words = words;
        this.work = work;
    }

    /** What reads bodies and sees to it that what is sent twice is done once. */
    record Work(Bodies bodies, Once once) {}

    public Viewer viewer() {
        return viewer;
    }

    public Words words() {
        return words;
    }

    String method() {
        return request.getMethod();
    }

    public String path() {
        return request.getRequestURI();
    }

    /** Address of the house as it was asked, for links that people follow. */
    public String house() {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    /** Address of the machine that asks. */
    public String from() {
        return request.getRemoteAddr();
    }

    /** What stands behind the question mark under that name, without blanks around it; empty where nothing does. */
    public String text(String name) {
        String given = request.getParameter(name);
        if (given == null) {
            return "";
        }
        if (given.length() > LONGEST_QUERY) {
            throw Problem.of(ProblemKind.QUERY_WRONG, name, "field-long", LONGEST_QUERY);
        }
        return given.strip();
    }

    public int whole(String name, int otherwise, int least, int most) {
        String given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) < least || Integer.parseInt(given) > most) {
            throw Problem.of(ProblemKind.QUERY_WRONG, name, "field-range", least, most);
        }
        return Integer.parseInt(given);
    }

    /** An id of the house behind the question mark. */
    public Optional<UUID> id(String name) {
        String given = text(name);
        Optional<UUID> id = NewId.find(given);
        if (!given.isEmpty() && id.isEmpty()) {
            throw Problem.of(ProblemKind.QUERY_WRONG, name, "field-id");
        }
        return id;
    }

    /** Whether a question is answered by yes. */
    public boolean yes(String name) {
        String given = text(name);
        if (!List.of("", "yes", "no").contains(given)) {
            throw Problem.of(ProblemKind.QUERY_WRONG, name, "field-word", "yes, no");
        }
        return given.equals("yes");
    }

    /** A day behind the question mark. */
    public Optional<LocalDate> day(String name) {
        String given = text(name);
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeParseException none) {
            throw Problem.of(ProblemKind.QUERY_WRONG, name, "field-day");
        }
    }

    /** What must stand behind the question mark. */
    public String needed(String name) {
        String given = text(name);
        if (given.isEmpty()) {
            throw Problem.of(ProblemKind.QUERY_WRONG, name, "field-missing");
        }
        return given;
    }

    /** Names of what stands behind the question mark. */
    public Iterable<String> names() {
        return request.getParameterMap().keySet();
    }

    String header(String name) {
        String given = request.getHeader(name);
        if (given != null && given.length() > LONGEST_HEADER) {
            throw Problem.of(ProblemKind.REQUEST_UNCLEAR, name, "field-long", LONGEST_HEADER);
        }
        return given == null ? "" : given.strip();
    }

    /** The body as bytes. */
    public byte[] bytes() {
        byte[] read = content;
        if (read == null) {
            read = Bodies.bytes(request, most);
            content = read;
        }
        return read;
    }

    /** The body as a record. */
    public <T> T body(Class<T> kind) {
        return work.bodies().read(bytes(), kind);
    }

    /** A problem of one fault, in the words of the room that says it. */
    public Problem said(ProblemKind kind, String field, String key, Object... parts) {
        return new Problem(kind, List.of(fault(field, key, parts)));
    }

    private Fault fault(String field, String key, Object... parts) {
        String code = key.replaceFirst("^fault\\.", "").replaceAll("[._]", "-").toLowerCase(Locale.ROOT);
        return Fault.said(field, code, words.say(key, parts));
    }

    /** @throws Problem where a room found something to mend */
    public void demandNone(Faults faults) {
        if (!faults.isEmpty()) {
            throw new Problem(
                    ProblemKind.TO_MEND,
                    faults.list().stream()
                            .limit(MOST_TOLD)
                            .map(one -> fault(one.field(), one.key(), one.values()))
                            .toList());
        }
    }

    /** Does something for somebody, in one transaction, and once however often it is sent with the same key. */
    public Answer once(Supplier<Answer> deed) {
        if (!viewer.isSignedIn()) {
            throw new Problem(ProblemKind.TOKEN_NEEDED);
        }
        bytes();
        return work.once().answer(this, deed);
    }

    /**
     * Whoever changes something says which version of it they saw.
     *
     * @param now the thing as it stands
     * @throws Problem when they do not say it, or saw another one
     */
    public void demandMatch(String tag, Supplier<Object> now) {
        String match = header("If-Match");
        if (match.isEmpty()) {
            throw new Problem(ProblemKind.MATCH_NEEDED);
        }
        if (!Tags.names(match, tag)) {
            throw new Problem(ProblemKind.CHANGED_SINCE, List.of(), Optional.of(now.get()));
        }
    }

    /** Of all that decides what is done. */
    String digest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String head =
                String.join("\n", method(), path(), String.valueOf(request.getQueryString()), header("If-Match"), "");
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(bytes());
        return Tags.of(all.toByteArray());
    }
}
