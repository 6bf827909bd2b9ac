package app.rapport.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service while it runs: says where it is, then waits for the signal to end. */
public final class Service implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
        System.out.println(Banner.of(Settings.ofEnvironment(), address()));
        Quarkus.waitForExit();
        return 0;
    }

    // The port is asked of Quarkus, which knows the real one when any free port was wanted.
    private static String address() {
        var named = System.getenv().getOrDefault("RAPPORT_ADDRESS", "");
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        return named.isBlank() ? "http://localhost:" + port : named;
    }
}
