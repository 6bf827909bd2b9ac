package app.rapport.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service while it runs: says where it is, then waits for the signal to end. */
public final class Service implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
        var address = ConfigProvider.getConfig().getValue("rapport.address", String.class);
        System.out.println(Banner.of(Settings.ofEnvironment(), address));
        Quarkus.waitForExit();
        return 0;
    }
}
