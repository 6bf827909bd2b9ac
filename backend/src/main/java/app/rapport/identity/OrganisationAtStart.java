package app.rapport.identity;

import app.rapport.identity.Organisations.FirstMember;
import app.rapport.identity.Organisations.NewOrganisation;
import app.rapport.platform.security.Secrets;
import app.rapport.platform.value.EmailAddress;
import app.rapport.platform.value.Locales;
import app.rapport.platform.web.Problem;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The way into an empty Rapport: founds the organisation that the settings name, unless it is there, and says where its
 * administrator chooses a password.
 */
@Singleton
class OrganisationAtStart {
    private static final Logger LOG = Logger.getLogger(OrganisationAtStart.class);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private final Organisations organisations;
    private final MemberRepository members;
    private final MailedTokens tokens;
    private final MemberMail mail;
    private final Wanted wanted;

    OrganisationAtStart(
            Organisations organisations,
            MemberRepository members,
            MailedTokens tokens,
            MemberMail mail,
            @ConfigProperty(name = "rapport.organisation") Optional<String> name,
            @ConfigProperty(name = "rapport.administrator") Optional<String> administrator,
            @ConfigProperty(name = "rapport.organisation.currency", defaultValue = "EUR") String currency,
            @ConfigProperty(name = "rapport.organisation.language", defaultValue = "en") String language,
            @ConfigProperty(name = "rapport.organisation.time-zone", defaultValue = "UTC") String timeZone) {
        this.organisations = organisations;
        this.members = members;
        this.tokens = tokens;
        this.mail = mail;
        this.wanted = new Wanted(name.orElse(""), administrator.orElse(""), currency, language, timeZone);
    }

    record Wanted(String name, String administrator, String currency, String language, String timeZone) {
        NewOrganisation organisation() {
            return new NewOrganisation(
                    slug(name),
                    name.strip(),
                    Currency.getInstance(currency).getCurrencyCode(),
                    Locales.language(language, "/language"),
                    Locales.timeZone(timeZone, "/timeZone"));
        }

        FirstMember member() {
            var email = EmailAddress.parse(administrator, "/email").value();
            return new FirstMember(email, email, Secrets.random(), StandardRoles.ADMINISTRATOR, null);
        }
    }

    void onStart(@Observes StartupEvent start) {
        if (!wanted.name().isBlank()) {
            found(wanted);
        }
    }

    /** Founds it whole, with the link mailed and logged; does nothing when it is there. */
    void found(Wanted asked) {
        try {
            var organisation = asked.organisation();
            if (!organisations.exists(organisation.slug())) {
                var first = asked.member();
                organisations.found(organisation, first, () -> invite(organisation, first.email()));
            }
        } catch (Problem | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "RAPPORT_ORGANISATION needs RAPPORT_ADMINISTRATOR, the e-mail address of who manages it,"
                            + " and, when given, a currency, a language and a time zone that exist",
                    e);
        }
    }

    private void invite(NewOrganisation organisation, String email) {
        var member = members.requireEmail(email).id();
        var token = tokens.make(member, MailedTokens.Purpose.INVITATION);
        mail.afterCommit(() -> mail.invitation(member, token));
        LOG.infof(
                "%s is founded. %s chooses a password within 14 days at %s",
                organisation.name(), email, mail.invitationLink(token));
    }

    /** What people type to name an organisation: plain letters, digits and hyphens. */
    static String slug(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var hyphened = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(hyphened).replaceAll("");
    }
}
