package app.rapport.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
        return parse("DATABASE_URL", text);
    }

    /** @param setting the name under which the text was given */
    static DatabaseUrl parse(String setting, String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            var query = text.indexOf('?');
            var parameters = parameters(query < 0 ? "" : text.substring(query + 1));
            return of(query < 0 ? text : text.substring(0, query), parameters.remove("user"), parameters);
        }
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
            throw new CannotStart(setting + " names no PostgreSQL: " + EXPECTED + ".");
        }
        try {
            return of(setting, new URI(text));
        } catch (URISyntaxException e) {
            // The text itself is not repeated: it holds a password.
            throw new CannotStart(setting + " cannot be read at character " + e.getIndex() + ": " + EXPECTED
                    + "; write special characters of a password as %40 and the like.");
        }
    }

    private static DatabaseUrl of(String setting, URI uri) {
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().length() < 2) {
            throw new CannotStart(setting + " lacks a host or a database name: " + EXPECTED + ".");
        }
        var parameters = parameters(Objects.requireNonNullElse(uri.getRawQuery(), ""));
        var username = parameters.remove("user");
        if (uri.getRawUserInfo() != null) {
            var user = uri.getRawUserInfo().split(":", 2);
            username = user[0];
            if (user.length > 1) {
                parameters.put("password", user[1]);
            }
        }
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return of("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath(), username, parameters);
    }

    private static DatabaseUrl of(String base, @Nullable String username, Map<String, String> parameters) {
        var password = parameters.remove("password");
        var query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return new DatabaseUrl(query.isEmpty() ? base : base + "?" + query, decoded(username), decoded(password));
    }

    private static Map<String, String> parameters(String query) {
        var answer = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var at = pair.indexOf('=');
            if (at > 0) {
                var name = pair.substring(0, at);
                answer.put(RENAMED.getOrDefault(name, name), pair.substring(at + 1));
            }
        }
        return answer;
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
