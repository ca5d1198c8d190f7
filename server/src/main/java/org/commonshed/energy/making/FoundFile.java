package org.commonshed.energy.making;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** What was found as packed JSON, and back. */
public final class FoundFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FoundFile() {}

    public static byte[] pack(Found found) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(MAPPER.writeValueAsBytes(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Found unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return MAPPER.readValue(in, Found.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
