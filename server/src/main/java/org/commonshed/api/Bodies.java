package org.commonshed.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.commonshed.api.shape.Fault;
import org.commonshed.api.shape.Incoming;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send, within limits of length, depth and number, and writes what they are answered. */
@Component
class Bodies {
    private static final int DEEPEST = 12;
    private static final int LONGEST_TEXT =
            16 << 20; // a list in one piece; how long a body may be is said for each operation
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 60;
    private static final long MOST_TOKENS = 2_000_000;

    private final JsonMapper reading = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final JsonMapper writing = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include ->
                    include.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT))
            .build();

    /** @throws Problem when there are more bytes than that */
    static byte[] bytes(HttpServletRequest request, int most) {
        try {
            byte[] content = request.getInputStream().readNBytes(most + 1);
            if (content.length > most) {
                throw new Problem(ProblemKind.TOO_LARGE);
            }
            return content;
        } catch (IOException broken) {
            throw new Problem(ProblemKind.BODY_UNREADABLE);
        }
    }

    JsonNode tree(byte[] content) {
        try {
            return reading.readTree(content);
        } catch (StreamConstraintsException tooMuch) {
            throw new Problem(ProblemKind.TOO_LARGE);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            if (where == null || where.getLineNr() < 1) {
                throw new Problem(ProblemKind.BODY_UNREADABLE);
            }
            throw Problem.of(ProblemKind.BODY_UNREADABLE, "", "body-broken", where.getLineNr(), where.getColumnNr());
        }
    }

    /** @throws Problem with all that is to be mended before it is such a record */
    <T> T read(byte[] content, Class<T> kind) {
        JsonNode json = tree(content);
        List<Fault> faults = Incoming.faults(json, kind);
        Problem.demandNone(faults);
        return reading.treeToValue(json, kind);
    }

    byte[] write(Object body) {
        return body instanceof byte[] bytes ? bytes : writing.writeValueAsBytes(body);
    }
}
