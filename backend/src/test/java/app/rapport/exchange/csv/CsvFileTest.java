package app.rapport.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.rapport.platform.web.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final String NAMES = "nume,oraș\nȘtefan Țăranu,Iași\nIoana,București\nÁrpád,Cluj\n";

    private static CsvFile file(byte[] bytes) {
        return new CsvFile(() -> new ByteArrayInputStream(bytes));
    }

    private static CsvFile file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CsvRow> rows(CsvFile file) {
        var all = new ArrayList<CsvRow>();
        try (var rows = file.rows(file.sniff())) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static String refusal(CsvFile file) {
        var problem = catchThrowableOfType(Problem.class, () -> file.contents(file.sniff()));
        return problem.errors().getFirst().code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkDecidesAndIsNoPartOfTheFirstName(String encoding) {
        var file = file(("\uFEFF" + NAMES).getBytes(Charset.forName(encoding)));

        assertThat(file.sniff()).isEqualTo(new CsvFormat(encoding, ",", true));
        assertThat(file.contents(file.sniff()).columns().getFirst().name()).isEqualTo("nume");
        assertThat(rows(file).getFirst().cells()).containsExactly("Ștefan Țăranu", "Iași");
    }

    @Test
    void olderCodePagesAreRecognised() {
        var western = file(
                "nom;ville\nÉléonore Müller;Besançon\nJosé Núñez;Málaga\n".getBytes(Charset.forName("windows-1252")));

        assertThat(western.sniff().delimiter()).isEqualTo(";");
        assertThat(rows(western).getFirst().cells()).containsExactly("Éléonore Müller", "Besançon");
    }

    @Test
    void accentInTheLastLineDecidesToo() {
        var ascii = "name,city\n" + "Ann,Bath\n".repeat(20_000);
        var file = file((ascii + "Zoé,Sète\n").getBytes(Charset.forName("windows-1252")));

        assertThat(file.sniff().encoding()).isNotEqualTo("UTF-8");
        assertThat(rows(file).getLast().cells()).containsExactly("Zoé", "Sète");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiterIsTheOneThatCutsEvenly(String delimiter) {
        var text = "name,first;amount|total\tnote\n".replaceAll("[,;|\t]", delimiter)
                + "Pop, Ion;1|2\t3\n".replaceAll("[,;|\t]", delimiter);

        assertThat(file(text).sniff().delimiter()).isEqualTo(delimiter);
    }

    @Test
    void linesAreThoseOfTheFileAndBlankRowsArePassedOver() {
        var rows = rows(file("name,note\nAna,\"two\nlines\"\n\nIon,one\n,\nEva,end"));

        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 5L, 7L);
        assertThat(rows).extracting(CsvRow::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void firstRowOfDataIsNoHeader() {
        assertThat(file("Ana,ana@x.example,2020-01-01\nIon,ion@x.example,2021-01-01\n")
                        .sniff()
                        .header())
                .isFalse();
        assertThat(file("name,email\nAna,ana@x.example\n").sniff().header()).isTrue();
    }

    @Test
    void whatIsNoTableIsRefusedByItsName() {
        assertThat(refusal(file(""))).isEqualTo("empty-file");
        assertThat(refusal(file("name,email\n"))).isEqualTo("no-rows");
        assertThat(refusal(file(new byte[] {0x50, 0x4B, 3, 4, 9, 9}))).isEqualTo("workbook-file");
        assertThat(refusal(file(new byte[] {1, 0, 0, 2, 0, 7, 0, 0, 0, 5, 6}))).isEqualTo("binary-file");
        assertThat(refusal(file("name,note\nAna,\"never closed\nIon,x\n"))).isEqualTo("unclosed-quote");
        assertThat(refusal(file("name,note\nAna," + "x".repeat(10 << 20) + "\nIon,x\n")))
                .isEqualTo("cell-too-large");
        assertThat(refusal(file("name,note\nAna,b\nIon" + ",x".repeat(600) + "\n")))
                .isEqualTo("too-many-columns");
    }

    @Test
    void tooLargeCellSaysItsLine() {
        var file = file("name,note\nAna,b\nIon," + "x".repeat(3 << 20) + "\n");

        var problem = catchThrowableOfType(Problem.class, () -> file.contents(new CsvFormat("UTF-8", ",", true)));

        assertThat(problem.errors().getFirst().arguments()).containsExactly(3L);
    }

    @Test
    void wrongEncodingIsRefusedNotGuessedAround() {
        var file = file("name\nÉléonore\n".getBytes(Charset.forName("windows-1252")));

        var problem = catchThrowableOfType(Problem.class, () -> file.contents(new CsvFormat("UTF-8", ",", true)));

        assertThat(problem.errors().getFirst().code()).isEqualTo("wrong-encoding");
    }

    @Test
    void fileIsRefusedOnlyWhenEveryRowIsRagged() {
        var ragged = file("a,b,c\n1,2\n1,2\n");
        var oneOfTwo = file("a,b,c\n1,2\n1,2,3\n");

        var problem = catchThrowableOfType(Problem.class, () -> ragged.contents(new CsvFormat("UTF-8", ",", true)));

        assertThat(problem.errors().getFirst().code()).isEqualTo("all-rows-ragged");
        assertThat(oneOfTwo.contents(new CsvFormat("UTF-8", ",", true)).rowCount())
                .isEqualTo(2);
    }
}
