package org.commonshed.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a program is answered.
 *
 * @param body a record that becomes JSON, bytes that go as they are, or nothing
 * @param type of the content
 * @param tag of what is answered, in quotes; empty where the body itself makes one
 * @param kept what the same request is answered later in place of the body, where that holds what is told once
 */
public record Answer(
        int status,
        @Nullable Object body,
        String type,
        String tag,
        Map<String, String> headers,
        Optional<Object> kept) {
    public static final String JSON = "application/json";
    static final String LOCATION = "Location";

    public Answer {
        headers = Map.copyOf(headers);
    }

    Answer(int status, @Nullable Object body, String type, String tag, Map<String, String> headers) {
        this(status, body, type, tag, headers, Optional.empty());
    }

    public static Answer ok(Object body) {
        return new Answer(200, body, JSON, "", Map.of());
    }

    /** Something new. */
    public static Answer created(String address, Object body) {
        return new Answer(201, body, JSON, "", Map.of(LOCATION, address));
    }

    /** Something that is being worked on; the address says how far it is. */
    public static Answer accepted(String address, Object body) {
        return new Answer(202, body, JSON, "", Map.of(LOCATION, address));
    }

    /** Bytes as they are. */
    public static Answer bytes(String type, byte[] content) {
        return new Answer(200, content, type, "", Map.of());
    }

    /** A file to be kept under that name. */
    public static Answer file(String name, String type, byte[] content) {
        return bytes(type, content).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    public Answer tagged(String some) {
        return new Answer(status, body, type, some, headers, kept);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, type, tag, more, kept);
    }

    /** The body holds a word that lets somebody in: it is told now and kept nowhere, and a replay answers this instead. */
    public Answer toldOnce(Object instead) {
        return new Answer(status, body, type, tag, headers, Optional.of(instead));
    }

    /** What may be kept of it, for when the same is asked again. */
    byte[] kept(Function<Object, byte[]> writing) {
        Object what = kept.orElse(body);
        return what == null ? new byte[0] : writing.apply(what);
    }

    Answer of(Object content) {
        return new Answer(status, content, type, tag, headers);
    }
}
