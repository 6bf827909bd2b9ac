package app.rapport.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void keyOutlivesARestartSoThatTokensDo(@TempDir Path folder) {
        var file = folder.resolve("keys/signing-key.json");

        var first = new SigningKeys(file, json).signing();
        var second = new SigningKeys(file, json).signing();
        var elsewhere = new SigningKeys(folder.resolve("other.json"), json).signing();

        assertThat(second).isEqualTo(first);
        assertThat(elsewhere).isNotEqualTo(first);
    }

    @Test
    void damagedFileIsNamedAndNotReplaced(@TempDir Path folder) throws IOException {
        var file = folder.resolve("signing-key.json");
        Files.writeString(file, "{}");

        assertThatThrownBy(() -> new SigningKeys(file, json)).hasMessageContaining("signing-key.json");
        assertThat(file).hasContent("{}");
    }
}
