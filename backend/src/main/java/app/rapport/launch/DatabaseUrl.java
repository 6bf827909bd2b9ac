package app.rapport.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A database address as hosts hand it out ({@code postgres://user:password@host:5432/name?sslmode=require}) or as Java
 * knows it ({@code jdbc:postgresql://…}), split into what Quarkus asks for.
 */
record DatabaseUrl(
        String jdbcUrl, @Nullable String username, @Nullable String password) {
    /** Parameters that have one name in PostgreSQL's own client library and another in its Java driver. */
    private static final Map<String, String> RENAMED = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding");

    private static final String EXPECTED = "expected postgres://user:password@host:5432/database";

    static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(text, null, null);
        }
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
            throw new CannotStart("DATABASE_URL names no PostgreSQL: " + EXPECTED + ".");
        }
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            // The text itself is not repeated: it holds a password.
            throw new CannotStart("DATABASE_URL cannot be read at character " + e.getIndex() + ": " + EXPECTED
                    + "; write special characters of a password as %40 and the like.");
        }
    }

    private static DatabaseUrl of(URI uri) {
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().length() < 2) {
            throw new CannotStart("DATABASE_URL lacks a host or a database name: " + EXPECTED + ".");
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var pair :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&", -1)) {
            var at = pair.indexOf('=');
            if (at > 0) {
                var name = pair.substring(0, at);
                parameters.put(RENAMED.getOrDefault(name, name), pair.substring(at + 1));
            }
        }
        var user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        var username = user.length > 0 ? user[0] : parameters.remove("user");
        var password = user.length > 1 ? user[1] : parameters.remove("password");
        var query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new DatabaseUrl(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + (query.isEmpty() ? "" : "?" + query),
                decoded(username),
                decoded(password));
    }

    Map<String, String> configuration() {
        var answer = new LinkedHashMap<String, String>();
        answer.put("quarkus.datasource.jdbc.url", jdbcUrl);
        if (username != null) {
            answer.put("quarkus.datasource.username", username);
        }
        if (password != null) {
            answer.put("quarkus.datasource.password", password);
        }
        return answer;
    }

    // A plus is a plus in this part of an address, though the decoder of forms would make it a space.
    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
