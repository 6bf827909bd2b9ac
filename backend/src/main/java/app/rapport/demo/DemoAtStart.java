package app.rapport.demo;

import app.rapport.identity.Organisations;
import app.rapport.identity.Organisations.FirstMember;
import app.rapport.identity.Organisations.NewOrganisation;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the demo organisations at the first start; each appears whole or not at all. */
@Singleton
class DemoAtStart {
    private static final Logger LOG = Logger.getLogger(DemoAtStart.class);
    private static final NewOrganisation DEMO = new NewOrganisation("demo", "Demo", "EUR", "en", "Europe/Bucharest");
    private static final NewOrganisation OTHER = new NewOrganisation("other", "Other", "EUR", "en", "Europe/Paris");

    private final Organisations organisations;
    private final DemoStory story;
    private final boolean wanted;
    private final String password;

    DemoAtStart(
            Organisations organisations,
            DemoStory story,
            @ConfigProperty(name = "rapport.demo") boolean wanted,
            @ConfigProperty(name = "rapport.demo-password") String password) {
        this.organisations = organisations;
        this.story = story;
        this.wanted = wanted;
        this.password = password;
    }

    void onStart(@Observes StartupEvent start) {
        if (!wanted) {
            return;
        }
        make(DEMO, "Elena Ionescu", () -> story.tell(DEMO, password));
        make(OTHER, "Noah Laurent", () -> story.tellBriefly(OTHER));
    }

    private void make(NewOrganisation organisation, String administrator, Runnable furnish) {
        if (organisations.exists(organisation.slug())) {
            return;
        }
        var email = "admin@" + organisation.slug() + ".example";
        try {
            organisations.found(
                    organisation, new FirstMember(administrator, email, password, "administrator", "en"), furnish);
        } catch (RuntimeException e) {
            if (!organisations.exists(organisation.slug())) {
                throw e;
            }
            LOG.debug("another copy of the service made the demo organisation at the same moment");
        }
    }
}
