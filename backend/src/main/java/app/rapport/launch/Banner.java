package app.rapport.launch;

import java.util.stream.Stream;

/** What a person wants to know once the service is up. */
final class Banner {
    private Banner() {}

    static String of(Settings settings, String address) {
        var lines = Stream.<String>builder().add("").add("  Rapport runs at " + address);
        if (settings.demo()) {
            var password = settings.demoPassword().equals(Settings.DEFAULT_DEMO_PASSWORD)
                    ? settings.demoPassword()
                    : "the one in RAPPORT_DEMO_PASSWORD";
            lines.add("")
                    .add("  Sign in as admin@demo.example, manager@demo.example, sales@demo.example,")
                    .add("  service@demo.example or reader@demo.example; admin@other.example is another organisation.")
                    .add("  Password: " + password);
        }
        return String.join(System.lineSeparator(), lines.add("").build().toList());
    }
}
