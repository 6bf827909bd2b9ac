package app.rapport.customers;

import app.rapport.platform.web.Problem;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer is called: a company's name as entered, a person's made from given and family name. */
final class CustomerNames {
    private CustomerNames() {}

    static String of(CustomerInput input) {
        return input.kind() == CustomerKind.COMPANY ? company(input) : person(input);
    }

    private static String company(CustomerInput input) {
        if (input.givenName() != null) {
            throw Problem.invalid("/givenName", "invalid");
        }
        if (input.familyName() != null) {
            throw Problem.invalid("/familyName", "invalid");
        }
        var name = strippedOrNull(input.name());
        if (name == null) {
            throw Problem.invalid("/name", "required");
        }
        return name;
    }

    private static String person(CustomerInput input) {
        if (input.name() != null) {
            throw Problem.invalid("/name", "made-from-parts");
        }
        var name = Stream.of(input.givenName(), input.familyName())
                .map(CustomerNames::strippedOrNull)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            throw Problem.invalid("/familyName", "required");
        }
        return name;
    }

    static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
