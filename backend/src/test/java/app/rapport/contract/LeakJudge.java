package app.rapport.contract;

import app.rapport.contract.Wire.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Looks at answers for what their reader should not have got to know. */
final class LeakJudge {
    private LeakJudge() {}

    /** The forbidden texts that an answer holds, in its body or headers, in whatever case. */
    static List<String> texts(Viewer viewer, Collection<Canary> canaries, UUID tenant, Answer answer) {
        var told = (answer.headers() + "\n" + answer.body()).toLowerCase(Locale.ROOT);
        return canaries.stream()
                .filter(canary -> told.contains(canary.text()) && !viewer.sees(canary, tenant))
                .map(Canary::text)
                .toList();
    }

    /** In what two answers differ that must not, apart from the ids that were asked for. */
    static Optional<String> difference(Answer one, Answer other, String idOfOne, String idOfOther) {
        if (one.status() != other.status()) {
            return Optional.of(one.status() + " instead of " + other.status() + " " + shortened(one.body()));
        }
        var first = plain(one.body(), idOfOne);
        var second = plain(other.body(), idOfOther);
        return first.equals(second)
                ? Optional.empty()
                : Optional.of(shortened(first) + " instead of " + shortened(second));
    }

    /** Without what differs from call to call. */
    static String plain(String body, String asked) {
        var text = body;
        for (var part : asked.split("[/?]")) {
            if (part.length() > 5) {
                text = text.replace(part, "…");
            }
        }
        return text.replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    /** What stays the same when a record is changed where one does not see it. */
    static String lasting(String body) {
        return body.replaceAll("\"(requestId|cursor|version|updatedAt|expiresAt)\":(\"[^\"]*\"|\\d+)", "");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }
}
