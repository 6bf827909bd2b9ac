package app.rapport.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the embedded server is set up: for one laptop that also runs everything else. */
final class PostgresSettings {
    private PostgresSettings() {}

    static String commandLine(int port, EmbeddedPostgres.Durability durability) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // No socket file: two data folders never meet, and nothing is left in /tmp.
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "256MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("random_page_cost", "1.1");
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

    private static String option(Map.Entry<String, String> setting) {
        return "-c " + setting.getKey() + "='" + setting.getValue() + "'";
    }
}
