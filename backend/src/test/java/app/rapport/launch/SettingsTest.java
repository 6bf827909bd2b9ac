package app.rapport.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void emptyEnvironmentMeansOwnDatabaseDemoAndPort8080() {
        var settings = Settings.of(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of(".data").toAbsolutePath());
        assertThat(settings.demo()).isTrue();
    }

    @Test
    void databaseIsHeardInTheFormOfHostsAndInTheFormOfQuarkus() {
        var ofHost = Settings.of(Map.of("DATABASE_URL", "postgres://a@h/crm"));
        var ofQuarkus = Settings.of(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://h/crm"));

        assertThat(ofHost.wantsEmbeddedPostgres()).isFalse();
        assertThat(ofQuarkus.wantsEmbeddedPostgres()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", ""})
    void portThatIsNoneIsRefused(String port) {
        assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("PORT is '" + port + "', but a port is a number from 0 to 65535.");
    }

    @Test
    void productionRefusesTheWellKnownDemoPassword() {
        var production = Map.of("RAPPORT_ENV", "production", "RAPPORT_SIGNING_KEY", "/keys/key.json");

        assertThatThrownBy(() -> Settings.of(production))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("RAPPORT_DEMO=false");
    }

    @Test
    void productionRefusesToMakeUpASigningKeySomewhere() {
        var production = Map.of("RAPPORT_ENV", "production", "RAPPORT_DEMO", "false");

        assertThatThrownBy(() -> Settings.of(production))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("RAPPORT_SIGNING_KEY");
    }

    @Test
    void productionStartsOnceBothAreSettled() {
        var production =
                Map.of("RAPPORT_ENV", "production", "RAPPORT_DEMO", "false", "RAPPORT_SIGNING_KEY", "/keys/key.json");

        assertThat(Settings.of(production).production()).isTrue();
    }
}
