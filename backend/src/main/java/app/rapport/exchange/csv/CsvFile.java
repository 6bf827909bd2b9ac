package app.rapport.exchange.csv;

import app.rapport.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** An uploaded file, read as often as needed. */
public final class CsvFile {
    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 100;

    private final Supplier<InputStream> content;

    public CsvFile(Supplier<InputStream> content) {
        this.content = content;
    }

    /** What a person sees of a column: its name and some of what stands in it. */
    public record FileColumn(int index, String name, List<String> samples) {}

    public record Contents(List<FileColumn> columns, long rowCount) {}

    /** Refuses what is no table of text. */
    public CsvFormat sniff() {
        var encoding = Encodings.sniff(content);
        try {
            var head = Encodings.head(content);
            var sample = Charset.forName(encoding)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(head))
                    .toString();
            var text = sample.startsWith("\uFEFF") ? sample.substring(1) : sample;
            return Delimiters.sniff(text, encoding, isWhole(head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWhole(byte[] head) throws IOException {
        try (var in = content.get()) {
            in.skipNBytes(head.length);
            return in.read() < 0;
        }
    }

    public CsvRows rows(CsvFormat format) {
        return CsvRows.open(content.get(), format);
    }

    /** Reads all of it once: a file that breaks off in its last row should be refused now, not half-way through. */
    public Contents contents(CsvFormat format) {
        try (var rows = rows(format)) {
            if (!rows.hasNext()) {
                throw Problem.invalid("/file", "no-rows");
            }
            var first = rows.next();
            var width = format.header() ? rows.header().size() : first.cells().size();
            var samples = new ArrayList<Set<String>>();
            for (var index = 0; index < width; index++) {
                samples.add(new LinkedHashSet<>());
            }
            var even = 0L;
            var count = 0L;
            for (var row = first; ; row = rows.next()) {
                count++;
                if (row.cells().size() == width) {
                    even++;
                    collect(row, samples);
                }
                if (!rows.hasNext()) {
                    break;
                }
            }
            if (even == 0) {
                throw Problem.invalid(
                        "/file",
                        "all-rows-ragged",
                        width,
                        first.line(),
                        first.cells().size());
            }
            return new Contents(columns(rows.header(), samples), count);
        }
    }

    private static void collect(CsvRow row, List<Set<String>> samples) {
        for (var index = 0; index < samples.size(); index++) {
            var cell = row.cells().get(index).strip();
            if (!cell.isEmpty() && samples.get(index).size() < SAMPLES) {
                samples.get(index).add(cell.length() > SAMPLE_LENGTH ? cell.substring(0, SAMPLE_LENGTH) : cell);
            }
        }
    }

    private static List<FileColumn> columns(List<String> header, List<Set<String>> samples) {
        var columns = new ArrayList<FileColumn>();
        for (var index = 0; index < samples.size(); index++) {
            var name = index < header.size() ? header.get(index).strip() : "";
            columns.add(new FileColumn(
                    index,
                    name.isEmpty() ? letters(index) : name.substring(0, Math.min(name.length(), SAMPLE_LENGTH)),
                    List.copyOf(samples.get(index))));
        }
        return columns;
    }

    /** As spreadsheets call a column that has no name: A to Z, AA and so on. */
    private static String letters(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
