package app.rapport.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://ana:secret@db.example:5433/crm          | jdbc:postgresql://db.example:5433/crm | ana | secret",
                "postgresql://ana:secret@db.example/crm             | jdbc:postgresql://db.example/crm | ana | secret",
                "postgres://ana@db.example/crm                      | jdbc:postgresql://db.example/crm | ana |",
                "postgres://db.example/crm?user=ana&password=secret | jdbc:postgresql://db.example/crm | ana | secret",
                "postgres://ana:p%40ss%2Fw+rd@db.example/crm        | jdbc:postgresql://db.example/crm | ana | p@ss/w+rd",
                "postgres://[::1]:5432/crm                          | jdbc:postgresql://[::1]:5432/crm | |",
                "jdbc:postgresql://db.example/crm?user=ana&ssl=true | jdbc:postgresql://db.example/crm?ssl=true | ana |",
                "jdbc:postgresql://a,b:5433/crm                     | jdbc:postgresql://a,b:5433/crm | |",
            })
    void isSplitIntoWhatQuarkusAsksFor(
            String text, String jdbcUrl, @Nullable String username, @Nullable String password) {
        var url = DatabaseUrl.parse(text);

        assertThat(url.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(url.username()).isEqualTo(username);
        assertThat(url.password()).isEqualTo(password);
    }

    @Test
    void parametersAreKeptUnderTheNamesOfTheJavaDriver() {
        var url = DatabaseUrl.parse("postgres://a:b@h/crm?sslmode=require&connect_timeout=3");

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://h/crm?sslmode=require&connectTimeout=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ana:secret@db/crm",
                "postgres://ana:secret@db",
                "postgres://ana:secret@/crm",
                "postgres://ana:sec ret@db/crm",
                "postgres://ana:sec%zzret@db/crm",
                "db.example/crm"
            })
    void whatCannotBeReadIsRefusedWithoutRepeatingThePassword(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DATABASE_URL")
                .hasMessageContaining("expected postgres://")
                .hasMessageNotContaining("sec");
    }
}
