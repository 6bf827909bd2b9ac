package app.rapport.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSettingsTest {
    @ParameterizedTest
    @CsvSource({"512, 128", "2048, 256", "24576, 3072", "1048576, 4096"})
    void buffersAreAnEighthOfTheMachineWithinReason(long megabytes, long buffers) {
        assertThat(PostgresSettings.sharedBuffers(megabytes << 20)).isEqualTo(buffers);
    }
}
