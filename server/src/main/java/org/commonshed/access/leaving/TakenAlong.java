package org.commonshed.access.leaving;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.access.Trace;
import org.commonshed.access.Traces;
import org.commonshed.page.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** All that the house keeps of somebody as one zip file: each part as CSV and as JSON, and in words what it is. */
@Component
class TakenAlong {
    static final int MOST_ROWS = 100_000; // of each part
    private static final int LONGEST_SECONDS = 120;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Leaving leaving;
    private final ObjectProvider<Traces> rooms;
    private final MessageSource messages;
    private final TransactionTemplate reading;
    private final Clock clock;

    TakenAlong(
            Leaving leaving,
            ObjectProvider<Traces> rooms,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.leaving = leaving;
        this.rooms = rooms;
        this.messages = messages;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ); // both forms say the same
        reading.setTimeout(LONGEST_SECONDS);
    }

    /** A part that was written, and how many rows it has. */
    private record Written(String key, int rows) {}

    void write(UUID person, Locale locale, OutputStream out) {
        reading.executeWithoutResult(status -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                Traces.Whom whom = leaving.whom(person);
                List<Written> parts = new ArrayList<>();
                for (Traces room : rooms.orderedStream().toList()) {
                    for (Trace trace : room.list(whom)) {
                        parts.add(write(trace, zip));
                    }
                }
                zip.putNextEntry(new ZipEntry("README.txt"));
                zip.write(told(parts, new Words(messages, locale)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private static Written write(Trace trace, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(trace.key() + ".csv"));
        Writer text = new Kept(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        int[] rows = {0};
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(trace.columns());
            trace.rows().each(MOST_ROWS, cells -> {
                rows[0]++;
                csv.writeRecord(cells.stream().map(TakenAlong::harmless).toList());
            });
        }
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(trace.key() + ".json"));
        writeJson(trace, zip);
        zip.closeEntry();
        return new Written(trace.key(), rows[0]);
    }

    private static void writeJson(Trace trace, OutputStream out) throws IOException {
        out.write('[');
        String[] before = {"\n"};
        trace.rows().each(MOST_ROWS, cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(trace.columns().get(i), cells.get(i));
            }
            try {
                out.write((before[0] + JSON.writeValueAsString(row)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            before[0] = ",\n";
        });
        out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }

    /** What a spreadsheet would take for a formula gets a mark before it; the JSON beside it has it as it was. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String told(List<Written> parts, Words words) {
        StringBuilder text = new StringBuilder(words.say("trace.readme", words.time(clock.instant())));
        text.append("\n\n");
        for (Written part : parts) {
            text.append(words.say("trace.part", part.key(), words.say("trace." + part.key()), part.rows()))
                    .append('\n');
            if (part.rows() == MOST_ROWS) {
                text.append(words.say("trace.cut", MOST_ROWS)).append('\n');
            }
        }
        return text.append('\n')
                .append(words.say("trace.readme.end"))
                .append('\n')
                .toString();
    }

    /** Closing the table leaves the archive open. */
    private static final class Kept extends FilterWriter {
        Kept(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
