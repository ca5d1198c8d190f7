package org.commonshed.files.okh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a manifest, each format carries it there and back. */
final class RandomValuesTest {
    private static final int ROUNDS = 1500;
    private static final String LETTERS = "ab Z09-_.:#'\"\\/\n\t\r|>&*!%@`[]{},=?~ äß漢\u0001\u0085\u2028\uFEFF";
    private static final List<String> ODD = List.of(
            "",
            "yes",
            "no",
            "null",
            "~",
            "true",
            "1",
            "1.0",
            "0x1F",
            "1e3",
            "-",
            "? a",
            "<<",
            "2020-01-01",
            "12:30:45",
            ".inf",
            "a: b",
            "- a",
            " lead",
            "trail ",
            "😀");

    private final Random random = new Random(11);

    private String text() {
        if (random.nextInt(3) == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0, 1 -> new Value.Text(text());
            case 2 ->
                new Value.Amount(
                        new BigDecimal(random.nextLong(-1_000_000, 1_000_000)).movePointLeft(random.nextInt(5)));
            case 3 -> new Value.Flag(random.nextBoolean());
            case 4 -> {
                List<Value> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(depth + 1));
                }
                yield new Value.Several(list);
            }
            default -> fields(depth + 1);
        };
    }

    private Value.Fields fields(int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.put(text(), value(depth));
        }
        return new Value.Fields(fields);
    }

    @Test
    void everyFormatGivesBackWhatItWasGiven() throws ValueReader.Fault {
        for (int round = 0; round < ROUNDS; round++) {
            Value.Fields fields = fields(0);
            for (Format format : Format.values()) {
                String written = ValueWriter.write(fields, format);
                if (!fields.values().isEmpty()) {
                    Value.Fields back = new ValueReader(ManifestLimits.DEFAULT).read("a", written, format);
                    assertEquals(
                            fields.sorted(), back.sorted(), "seed 11, round " + round + ", " + format + "\n" + written);
                }
            }
        }
    }
}
