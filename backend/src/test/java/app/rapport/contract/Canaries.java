package app.rapport.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The canaries of one planting, made as they are asked for. */
final class Canaries {
    private final String set;
    private final UUID owner;
    private final List<Canary> made = new ArrayList<>();

    Canaries(String set, UUID owner) {
        this.set = set;
        this.owner = owner;
    }

    List<Canary> all() {
        return made;
    }

    Canary of(String text, String resource, String field) {
        return new Canary(set, text, resource, field, owner);
    }

    String text(String resource, String field) {
        var canary = of(Canary.text(set, resource, field), resource, field);
        if (!made.contains(canary)) {
            made.add(canary);
        }
        return canary.text();
    }

    /** Numbers are told apart by the set they are of. */
    String amount(String resource, String field) {
        var number = "7300" + (10_000_000 + Math.abs((set + resource).hashCode() % 89_999_999));
        made.add(of(number, resource, field));
        return number + ".25";
    }

    Map<String, String> names(String resource) {
        return Map.of("en", text(resource, "name"));
    }

    List<Map<String, Object>> contactPoints() {
        var word = text("customers", "contactPoints");
        var digits = String.valueOf(100_000 + Math.abs(set.hashCode() % 899_999));
        var display = "722 " + digits.substring(0, 3) + " " + digits.substring(3);
        made.add(of("722" + digits, "customers", "contactPoints"));
        made.add(of(display, "customers", "contactPoints"));
        return List.of(
                Map.of("type", "PHONE", "value", "+40722" + digits),
                Map.of("type", "EMAIL", "value", word + "@x.example", "label", word),
                Map.of("type", "HANDLE", "value", word, "network", word),
                Map.of("type", "POSTAL", "address", Map.of("street", word, "locality", word, "country", "RO")));
    }
}
