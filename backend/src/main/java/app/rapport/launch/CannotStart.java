package app.rapport.launch;

/** A reason not to start that a person can act on: its message is one line, printed without a stack trace. */
public final class CannotStart extends RuntimeException {
    CannotStart(String line) {
        super(line);
    }

    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
