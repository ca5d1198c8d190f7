package org.commonshed.energy.making;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was found as packed JSON, and back: a {@link Found} of a neighbourhood, a {@link RegionFound} of a region. */
public final class FoundFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FoundFile() {}

    public static byte[] pack(Record found) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(MAPPER.writeValueAsBytes(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Nothing where it was kept by a house that wrote it in another way; it is then made anew. */
    public static <T extends Record> Optional<T> findIn(byte[] packed, Class<T> kind) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Optional.of(MAPPER.readValue(in, kind));
        } catch (JacksonException other) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
