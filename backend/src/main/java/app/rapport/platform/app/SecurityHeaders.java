package app.rapport.platform.app;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells a browser not to do; {@code docker/web} says the same where a web server stands in front. */
@Singleton
class SecurityHeaders {
    // Styles may stand in the page because the component library writes its theme there; scripts never may.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-src 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private static final String ONE_YEAR_TLS_ONLY = "max-age=31536000";
    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;

    private final boolean tls;

    /** @param address as people reach it: behind TLS, browsers are told never to come without */
    SecurityHeaders(@ConfigProperty(name = "rapport.address") String address) {
        this.tls = address.startsWith("https://");
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(context -> {
            HEADERS.forEach(context.response()::putHeader);
            if (tls) {
                context.response().putHeader("Strict-Transport-Security", ONE_YEAR_TLS_ONLY);
            }
            context.next();
        });
    }
}
