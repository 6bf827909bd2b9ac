package app.rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void findsWhatACommitThatFailedKeptAside() {
        var lost = new SQLException("terminating connection", "57P01");
        var commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new RuntimeException("commit of the local transaction", lost));

        assertThat(Causes.first(new RuntimeException(commit), SQLException.class))
                .containsSame(lost);
    }

    @Test
    void endsWhereExceptionsNameEachOther() {
        var one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("other", one));

        assertThat(Causes.first(one, SQLException.class)).isEmpty();
    }
}
