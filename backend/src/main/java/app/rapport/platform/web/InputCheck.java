package app.rapport.platform.web;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

/** Checks an input that did not come as the body of a request by the same rules, and refuses it in the same words. */
@Singleton
public class InputCheck {
    private final Validator validator;

    InputCheck(Validator validator) {
        this.validator = validator;
    }

    public <T> T check(T input) {
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw ProblemMappers.ofViolations(violations);
        }
        return input;
    }
}
