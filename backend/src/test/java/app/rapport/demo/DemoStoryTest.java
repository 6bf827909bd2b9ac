package app.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.rapport.identity.Organisations;
import app.rapport.identity.Organisations.FirstMember;
import app.rapport.identity.Organisations.NewOrganisation;
import app.rapport.platform.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What somebody finds who starts Rapport for the first time. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DemoStoryTest {
    private static final String PASSWORD = "a password for the demo";

    @Inject
    Organisations organisations;

    @Inject
    DemoStory story;

    @Inject
    Jdbi jdbi;

    private int count(UUID organisation, String counted) {
        return Tenancy.callAs(
                organisation,
                () -> jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + counted)
                        .mapTo(Integer.class)
                        .one()));
    }

    private List<String> texts(UUID organisation, String query) {
        return Tenancy.callAs(
                organisation,
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).list()));
    }

    @Test
    void aYearOfWorkIsThereInFourLanguagesAndAtEveryStage() {
        var slug = "demo-" + UUID.randomUUID();
        var demo = new NewOrganisation(slug, "Demo", "EUR", "en", "Europe/Bucharest");
        var id = organisations.found(
                demo,
                new FirstMember("Elena Ionescu", "admin@" + slug + ".example", PASSWORD, "administrator", "en"),
                () -> story.tell(demo, PASSWORD));

        assertThat(count(id, "customer")).isBetween(180, 230);
        assertThat(count(id, "interaction")).isBetween(1_400, 1_700);
        assertThat(count(id, "opportunity")).isBetween(110, 130);
        assertThat(count(id, "ticket")).isBetween(85, 95);
        assertThat(count(id, "interaction where at < now() - interval '366 days' or at > now() + interval '31 days'"))
                .isZero();
        assertThat(count(id, "stage s where not exists (select from opportunity o where o.stage_id = s.id)"))
                .isZero();
        assertThat(count(id, "task where opportunity_id is not null and status = 'OPEN'"))
                .isGreaterThan(20);
        assertThat(texts(
                        id,
                        "select split_part(m.email, '@', 1) from member m where m.state = 'ACTIVE' and exists"
                                + " (select from task t where t.assignee_id = m.id and t.status = 'OPEN')"))
                .containsExactlyInAnyOrder("admin", "manager", "sales", "service");
        assertThat(texts(id, "select distinct status from ticket")).contains("NEW", "OPEN", "WAITING", "SOLVED");
        assertThat(texts(id, "select distinct language from customer where language is not null"))
                .contains("fr", "ro", "es", "en");
        assertThat(texts(id, "select split_part(email, '@', 1) from member where state = 'ACTIVE'"))
                .containsExactlyInAnyOrder("admin", "manager", "sales", "service", "reader");
    }
}
