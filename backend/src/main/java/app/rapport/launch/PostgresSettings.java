package app.rapport.launch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the embedded server is set up: for one laptop that also runs everything else. */
final class PostgresSettings {
    private static final long MEGABYTE = 1 << 20;

    private PostgresSettings() {}

    static String commandLine(int port, EmbeddedPostgres.Durability durability) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // No socket file: two data folders never meet, and nothing is left in /tmp.
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", sharedBuffers(memory()) + "MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("random_page_cost", "1.1");
        // After each checkpoint the first change of a page writes the whole page to the log.
        settings.put("checkpoint_timeout", "15min");
        // Compiling a query costs more than the short queries of a CRM ever win back.
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        var durable = durability == EmbeddedPostgres.Durability.KEEP ? "on" : "off";
        settings.put("fsync", durable);
        settings.put("synchronous_commit", durable);
        settings.put("full_page_writes", durable);
        return settings.entrySet().stream().map(PostgresSettings::option).collect(Collectors.joining(" "));
    }

    /**
     * An eighth of the machine, within reason, taken as it is needed: what is not found there is copied from the system's cache, which
     * takes longer than looking at it. In megabytes.
     */
    static long sharedBuffers(long memory) {
        return Math.clamp(memory / MEGABYTE / 8, 128, 4096);
    }

    /** Of this machine, or of the container this runs in. */
    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static String option(Map.Entry<String, String> setting) {
        return "-c " + setting.getKey() + "='" + setting.getValue() + "'";
    }
}
