package app.rapport.contract;

import app.rapport.contract.Wire.Answer;
import app.rapport.contract.Wire.Call;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Looks at answers for what their reader should not have got to know. */
final class LeakJudge {
    private LeakJudge() {}

    /** The forbidden texts that an answer holds, in its body or headers, in whatever case. */
    static List<String> texts(Viewer viewer, Collection<Canary> canaries, UUID tenant, Call call, Answer answer) {
        var told = (answer.headers() + "\n" + answer.body()).toLowerCase(Locale.ROOT);
        var asked = call.path() + call.body();
        return canaries.stream()
                .filter(canary -> told.contains(canary.text()) && !viewer.sees(canary, tenant))
                .filter(canary -> !canary.isId() || !asked.contains(canary.text()))
                .map(canary -> canary.isId() ? canary.resource() + " " + canary.text() : canary.text())
                .toList();
    }

    /** In what two answers differ that must not, apart from the ids that were asked for. */
    static Optional<String> difference(Answer one, Answer other, String idOfOne, String idOfOther) {
        if (one.status() != other.status()) {
            return Optional.of(one.status() + " instead of " + other.status() + " " + one.head());
        }
        var first = plain(one.body(), idOfOne);
        var second = plain(other.body(), idOfOther);
        return first.equals(second)
                ? Optional.empty()
                : Optional.of(shortened(first) + " instead of " + shortened(second));
    }

    /** Without what differs from call to call. */
    private static String plain(String body, String asked) {
        var text = body;
        for (var part : asked.split("[/?]")) {
            if (part.length() > 5) {
                text = text.replace(part, "…");
            }
        }
        return text.replaceAll("\"(requestId|id|\\w+At)\":\"[^\"]*\"", "");
    }

    /** What stays the same when a record is changed where one does not see it. */
    static String lasting(String body) {
        return body.replaceAll("\"(requestId|cursor|version|updatedAt|expiresAt)\":(\"[^\"]*\"|\\d+)", "")
                .replaceAll("(?m)^id:.*$", "");
    }

    /** The calls that are answered otherwise than before, each with the place where it begins to differ. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        var calls = new TreeSet<>(before.keySet());
        calls.addAll(after.keySet());
        return calls.stream()
                .filter(call -> !Objects.equals(before.get(call), after.get(call)))
                .map(call -> call + ": " + otherwise(before.getOrDefault(call, ""), after.getOrDefault(call, "")))
                .toList();
    }

    private static String otherwise(String before, String after) {
        var place = 0;
        while (place < Math.min(before.length(), after.length()) && before.charAt(place) == after.charAt(place)) {
            place++;
        }
        var from = Math.max(0, place - 60);
        return shortened(after.substring(Math.min(from, after.length()))) + " instead of "
                + shortened(before.substring(Math.min(from, before.length())));
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }
}
