package app.rapport.platform.web;

import app.rapport.platform.security.CurrentMember;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language of an answer: the member's own, else what the request asks for, else English. */
@RequestScoped
public class Languages {
    public static final List<Locale> SHIPPED =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ro"));

    private final CurrentMember member;
    private final HttpHeaders headers;

    Languages(CurrentMember member, HttpHeaders headers) {
        this.member = member;
        this.headers = headers;
    }

    public Locale current() {
        var known = member.orNull();
        return known != null ? shipped(known.language()) : best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Locale shipped(Locale wanted) {
        return SHIPPED.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static Locale best(@org.jspecify.annotations.Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SHIPPED);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
