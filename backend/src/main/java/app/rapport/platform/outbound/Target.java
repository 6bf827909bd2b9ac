package app.rapport.platform.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a call goes, as far as its address can be judged by its spelling: what a name stands for is only known when it is
 * looked up, by {@link Targets}.
 */
public record Target(boolean tls, String host, int port, String path) {
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]+(:\\d+\\.\\d+\\.\\d+\\.\\d+)?");
    private static final Set<String> INNER_NAMES =
            Set.of("local", "localhost", "internal", "intranet", "lan", "home", "corp", "localdomain", "private");

    /** Empty for what is no address of the web, or is spelled so that programs read it in different ways. */
    public static Optional<Target> parse(String url) {
        try {
            var uri = new URI(url).parseServerAuthority();
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            var tls = scheme.equals("https");
            if (!tls && !scheme.equals("http")) {
                return Optional.empty();
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("\\.$|^\\[|]$", "");
            var port = uri.getPort() == -1 ? tls ? 443 : 80 : uri.getPort();
            var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return port < 1 || port > 65535 ? Optional.empty() : Optional.of(new Target(tls, host, port, path + query));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean isLiteral() {
        return IPV4.matcher(host).matches()
                || (host.contains(":") && IPV6.matcher(host).matches());
    }

    /** A name of the internet, not one of some inner network and not a number in disguise. */
    boolean isPublicName() {
        return NAME.matcher(host).matches() && !INNER_NAMES.contains(host.substring(host.lastIndexOf('.') + 1));
    }
}
