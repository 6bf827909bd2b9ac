package app.rapport.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The port that browsers will use, settled before anything slow begins. */
final class HttpPort {
    private static final Pattern OWNER = Pattern.compile("\\(\"([^\"]+)\",pid=(\\d+)");

    private HttpPort() {}

    /**
     * Whatever names the service's own address, such as a link in a mail or a passkey's origin, reads it when the service
     * starts: "any free port" is one port by then.
     *
     * @param wanted 0 for any that is free
     * @return the port to listen on
     */
    static int settle(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(wanted));
            return socket.getLocalPort();
        } catch (BindException e) {
            var denied = String.valueOf(e.getMessage()).contains("ermission denied");
            throw new CannotStart(
                    denied
                            ? "This user may not open port " + wanted + ": set PORT to one above 1023, as in PORT=8081."
                            : "Port " + wanted + " is in use" + owner(wanted)
                                    + ": stop that program, or set PORT to another one," + " as in PORT="
                                    + (wanted < 65_535 ? wanted + 1 : 8080) + ".",
                    e);
        } catch (IOException e) {
            throw new CannotStart("Cannot open port " + wanted + ": " + e.getMessage() + ".", e);
        }
    }

    // Only a courtesy: where ss is missing, or the process is another user's, the port alone has to do.
    private static String owner(int port) {
        try {
            var process = new ProcessBuilder(List.of("ss", "-ltnpH", "sport = :" + port))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(2, TimeUnit.SECONDS);
            var found = OWNER.matcher(output);
            return found.find() ? " by " + found.group(1) + " (process " + found.group(2) + ")" : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
