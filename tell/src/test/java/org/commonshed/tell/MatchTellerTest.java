package org.commonshed.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;
import org.junit.jupiter.api.Test;

class MatchTellerTest {
    private final MatchTeller teller = new MatchTeller(
            new Taxonomy(List.of(
                    new Process("fdm", List.of(), "FDM", List.of(), false, List.of()),
                    new Process("sls", List.of(), "SLS", List.of(), false, List.of()))),
            new Materials(List.of(
                    new Materials.Material("pla", List.of(), "PLA", List.of(), 1),
                    new Materials.Material("abs", List.of(), "ABS", List.of(), 1))),
            new Words(Locale.ENGLISH));

    private String said(Finding.Test test, String code, String wanted, String there) {
        return teller.sentence(new Finding(test, Answer.NO, code, wanted, there));
    }

    @Test
    void idsBecomeLabelsAndLengthsGetTheirSign() {
        assertEquals(
                "This machine does something else: FDM, not SLS.",
                said(Finding.Test.PROCESS, "process.other", "sls", "fdm"));
        assertEquals(
                "It does not take PLA; it takes PLA, ABS.",
                said(Finding.Test.MATERIAL, "material.refused", "pla", "pla abs"));
        assertEquals(
                "The piece is too large: 9 × 9 × 9 mm does not fit into 5 × 5 × 5 mm, however it is turned.",
                said(Finding.Test.ENVELOPE, "envelope.small", "9 x 9 x 9", "5 x 5 x 5"));
        assertEquals(
                "A certificate is missing: wanted food safety; it has: none.",
                said(Finding.Test.CERTIFICATE, "certificate.missing", "food safety", ""));
    }

    /** The codes stand in the sources of the engine; each has its sentence and no sentence stands idle. */
    @Test
    void everyCodeHasItsSentence() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        Path sources = Path.of("..", "engine", "src", "main", "java", "org", "commonshed", "engine", "match");
        Pattern code = Pattern.compile("\"((?:distance|opening|process|envelope|material|thickness|tolerance|quantity"
                + "|certificate|access)\\.[a-z-]+)\"");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Matcher matcher = code.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add("match." + matcher.group(1));
                }
            }
        }
        TreeSet<String> messages = new TreeSet<>(ResourceBundle.getBundle("org.commonshed.tell.matches", Locale.ENGLISH)
                .keySet());
        assertTrue(messages.remove("match.none"));
        assertEquals(codes, messages);
    }
}
