package app.rapport.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void portInUseIsNamedWithAWayOut() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> HttpPort.settle(port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " is in use")
                    .hasMessageContaining("PORT=");
        }
    }

    @Test
    void anyPortBecomesOneThatCanBeNamed() throws IOException {
        var port = HttpPort.settle(0);

        assertThat(port).isPositive();
        try (var mine = new ServerSocket(port)) {
            assertThat(mine.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void dataFolderThatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "not a folder");

        assertThatThrownBy(() -> DataFolder.requireWritable(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("RAPPORT_DATA");
    }

    @Test
    void secondStartOnTheSameFolderIsRefusedWhileTheFirstRuns() throws IOException {
        var first = DataFolder.lock(folder);

        assertThatThrownBy(() -> DataFolder.lock(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already runs on the data folder " + folder)
                .hasMessageContaining("process " + ProcessHandle.current().pid());

        first.close();
        DataFolder.lock(folder).close();
    }

    @Test
    void databaseThatDoesNotAnswerIsNamedWithoutItsPassword() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var configuration = DatabaseUrl.parse("postgres://ana:hush@localhost:" + port + "/crm")
                .configuration();

        assertThatThrownBy(() -> ServerCheck.run(configuration))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Cannot reach the database at localhost:" + port)
                .hasMessageNotContaining("hush");
    }

    @Test
    void addressOfAnotherKindOfDatabaseIsRefused() {
        assertThatThrownBy(() -> ServerCheck.run(Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:x")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:postgresql://");
    }
}
