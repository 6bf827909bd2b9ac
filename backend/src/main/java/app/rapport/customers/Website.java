package app.rapport.customers;

import app.rapport.platform.web.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A website's address, which will stand in links: http or https and nothing else. */
final class Website {
    private Website() {}

    static @Nullable String checked(@Nullable String entered) {
        var text = CustomerNames.strippedOrNull(entered);
        if (text == null) {
            return null;
        }
        var address = text.contains("://") ? text : "https://" + text;
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && uri.getScheme().matches("(?i)https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Problem.invalid("/website", "invalid-website");
        }
        throw Problem.invalid("/website", "invalid-website");
    }
}
