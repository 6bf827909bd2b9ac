package app.rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.test.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a file is read: its encoding, its format, and what is no such file at all. */
@QuarkusTest
class UploadTest {

    @Test
    void uploadGuessesFormatColumnsAndMapping() {
        var imports = new ImportApi(Api.ofNewOrganisation());

        var view = imports.upload("agents.csv", ImportApi.agents(), "MEMBERS");

        assertThat(view.statusCode()).as(view.asString()).isEqualTo(201);
        assertThat(view.<String>path("encoding")).isEqualTo("UTF-8");
        assertThat(view.<String>path("delimiter")).isEqualTo(";");
        assertThat(view.<Boolean>path("header")).isTrue();
        assertThat(view.<Integer>path("rowCount")).isEqualTo(9);
        assertThat(view.<List<String>>path("mapping.columns.field"))
                .containsExactly("name", "email", "manager", "team");
        assertThat(view.<String>path("mapping.source")).isEqualTo("agents");
    }

    @Test
    void previewShowsTheFirstRowsAsTheyWillBeRead() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var id = imports.uploaded("a.csv", "name;team\nAna;North\nIon\n", "MEMBERS");

        var read = imports.api().get("/imports/" + id + "/preview");
        imports.api().patch("/imports/" + id, Map.of("header", false));
        var without = imports.api().get("/imports/" + id + "/preview");

        assertThat(read.<List<Integer>>path("items.line")).containsExactly(2, 3);
        assertThat(read.<List<List<String>>>path("items.cells"))
                .containsExactly(List.of("Ana", "North"), List.of("Ion"));
        assertThat(without.<List<String>>path("items[0].cells")).containsExactly("name", "team");
    }

    @Test
    void wrongFilesAreRefusedWithAReason() {
        var imports = new ImportApi(Api.ofNewOrganisation());

        var empty = imports.upload("empty.csv", new byte[0], "MEMBERS");
        var binary =
                imports.upload("image.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 0, 0, 0, 5}, "MEMBERS");
        var missing = imports.api().request().multiPart("target", "MEMBERS").post("/imports");
        var target = imports.upload("a.csv", "name\nAna\n".getBytes(StandardCharsets.UTF_8), "PLANETS");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.<String>path("errors[0].code")).isEqualTo("empty-file");
        assertThat(binary.<String>path("errors[0].code")).isEqualTo("binary-file");
        assertThat(missing.<String>path("errors[0].pointer")).isEqualTo("/file");
        assertThat(target.<String>path("errors[0].pointer")).isEqualTo("/target");
    }

    @Test
    void encodingCanBeOverruled() {
        var imports = new ImportApi(Api.ofNewOrganisation());
        var western = "name\nÉlodie\n".getBytes(Charset.forName("windows-1252"));
        var id = imports.uploaded("a.csv", western, "MEMBERS");

        var wrong = imports.api().patch("/imports/" + id, Map.of("encoding", "UTF-8"));
        var other = imports.api().patch("/imports/" + id, Map.of("encoding", "windows-1250"));
        var unknown = imports.api().patch("/imports/" + id, Map.of("encoding", "klingon"));

        assertThat(wrong.<String>path("errors[0].code")).isEqualTo("wrong-encoding");
        assertThat(other.<String>path("columns[0].samples[0]")).isEqualTo("Élodie");
        assertThat(unknown.statusCode()).isEqualTo(422);
    }
}
