package app.rapport.platform.fields;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A field that roles can make rules about, with all the names it goes by.
 *
 * @param name in rules, as in the record's history
 * @param rules that can be made; what every record needs cannot be hidden
 * @param shown properties of views and rows
 * @param entered properties of inputs, and fields of files
 * @param filtered fields of filters and sorts
 */
public record RuledField(
        String name, List<FieldRule> rules, Set<String> shown, Set<String> entered, Set<String> filtered) {

    /** Goes by one name everywhere. */
    public static RuledField of(String name) {
        return new RuledField(
                name, List.of(FieldRule.HIDDEN, FieldRule.READ_ONLY), Set.of(name), Set.of(name), Set.of(name));
    }

    public RuledField alsoShown(String... names) {
        return new RuledField(name, rules, with(shown, names), entered, filtered);
    }

    public RuledField alsoEntered(String... names) {
        return new RuledField(name, rules, shown, with(entered, names), filtered);
    }

    public RuledField alsoFiltered(String... names) {
        return new RuledField(name, rules, shown, entered, with(filtered, names));
    }

    /** Of which every reader must know. */
    public RuledField neverHidden() {
        return new RuledField(name, List.of(FieldRule.READ_ONLY), shown, entered, filtered);
    }

    /** Is it this field that a property of a view shows? One called after it, such as {@code phoneDisplay}, does too. */
    boolean isShownBy(String property) {
        return shown.stream()
                .anyMatch(known -> property.startsWith(known)
                        && (property.length() == known.length()
                                || Character.isUpperCase(property.charAt(known.length()))));
    }

    private static Set<String> with(Set<String> names, String... more) {
        var all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
