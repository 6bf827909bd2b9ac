import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged service under measurement, and both ways into its database. */
final class Service {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String database;
    private final List<Long> processes;
    private final Properties passwords = new Properties();

    Service(String port, String folder, long process) throws IOException {
        var data = Path.of(folder);
        api = "http://localhost:" + port + "/api/v1";
        var postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        processes = List.of(process, Long.parseLong(postmaster.get(0).strip()));
        database = "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/rapport?stringtype=unspecified";
        try (var in = Files.newInputStream(data.resolve("postgres-passwords"))) {
            passwords.load(in);
        }
    }

    Connection asOwner() throws SQLException {
        return connect("owner");
    }

    /** As the service works: as the role that owns nothing, within an organisation. */
    Connection within(UUID organisation) throws SQLException {
        var connection = connect("service");
        try (var statement = connection.createStatement()) {
            statement.execute("set role rapport_app");
            statement.execute("set app.tenant = '" + organisation + "'");
            statement.execute("set app.origin = 'SCREEN||" + new UUID(0, 1) + "|0123456789abcdef|'");
        }
        return connection;
    }

    private Connection connect(String who) throws SQLException {
        return DriverManager.getConnection(database, "rapport_" + who, passwords.getProperty(who));
    }

    String signIn(String email) throws Exception {
        var body = "{\"email\":\"" + email + "\",\"password\":\"rapport-demo\"}";
        var answer = send("POST", "/auth/sign-in", null, body, "Content-Type", "application/json");
        return field(expect(200, answer).body(), "accessToken");
    }

    HttpResponse<String> send(String method, String path, String token, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    /** Of the service, and of PostgreSQL with the processes of its connections. */
    Duration processorTime() {
        return processes.stream()
                .flatMap(id -> ProcessHandle.of(id).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The load of the machine in the last minute, which belongs to every figure. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
