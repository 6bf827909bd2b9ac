package app.rapport.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message goes into a network that only the service reaches, however its address is spelled. */
class TargetsTest {
    private static Targets naming(String... addresses) {
        return new Targets(List.of("erp.lan", "localhost:9000"), host -> {
            var found = new InetAddress[addresses.length];
            for (var i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }

    private static Target target(String url) {
        return Target.parse(url).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "example.com",
                "https://",
                "https:///path",
                "https://user@example.com/",
                "https://user:secret@example.com/",
                "https://example.com/#fragment",
                "https://example.com:0/",
                "https://example.com:70000/",
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST/",
                "https://db/",
                "https://service.local/",
                "https://service.LOCAL./",
                "https://metadata.google.internal/",
                "https://foo.localhost/",
                "https://127.0.0.1/",
                "https://127.0.0.1./",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1.0x1/",
                "https://0/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://100.127.255.254/",
                "https://169.254.169.254/latest/meta-data",
                "https://192.0.0.192/",
                "https://198.18.0.1/",
                "https://203.0.113.7/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[2001:db8::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[ff02::1]/",
                "https://１２７.0.0.1/",
                "https://①②⑦.⓪.⓪.①/",
                "https://exa mple.com/",
                "https://example.com\\@127.0.0.1/",
                "https://127.0.0.1:80\\@example.com/"
            })
    void whatIsNotPlainlyOfTheInternetIsRefused(String url) {
        assertThat(naming("93.184.216.34").isAcceptable(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://hooks.example.co.uk:8443/a?b=c",
                "https://93.184.216.34/",
                "https://[2606:4700::1111]/",
                "https://xn--bcher-kva.example/",
                "http://erp.lan/hook",
                "http://localhost:9000/"
            })
    void whatIsOfTheInternetOrAllowedIsAccepted(String url) {
        assertThat(naming("93.184.216.34").isAcceptable(url)).isTrue();
    }

    @Test
    void anAllowedHostIsAllowedAtItsPortOnly() {
        assertThat(naming().isAcceptable("http://localhost:9001/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "100.100.100.200",
                "::1",
                "::ffff:10.0.0.1",
                "fd00::1",
                "fe80::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void aNameThatStandsForAnInnerAddressIsRefusedWhenItIsLookedUp(String address) {
        assertThatThrownBy(() -> naming(address).resolve(target("https://rebinding.example/")))
                .isInstanceOf(Targets.Refused.class);
        assertThatThrownBy(() -> naming("93.184.216.34", address).resolve(target("https://both.example/")))
                .isInstanceOf(Targets.Refused.class);
    }

    @Test
    void aNameIsLookedUpOnceAndItsAddressUsed() throws Exception {
        var asked = new int[1];
        var targets = new Targets(List.of(), host -> {
            asked[0]++;
            return new InetAddress[] {InetAddress.getByName(asked[0] == 1 ? "93.184.216.34" : "127.0.0.1")};
        });

        var address = targets.resolve(target("https://rebinding.example/"));

        assertThat(address.getAddress().getHostAddress()).isEqualTo("93.184.216.34");
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void anAllowedHostMayBeAnywhere() throws Exception {
        assertThat(naming("10.0.0.5").resolve(target("http://erp.lan:8080/")).getPort())
                .isEqualTo(8080);
    }

    @Test
    void aNameOfNothingIsUnknown() {
        var targets = new Targets(List.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> targets.resolve(target("https://nothing.example/")))
                .isInstanceOf(UnknownHostException.class);
    }
}
