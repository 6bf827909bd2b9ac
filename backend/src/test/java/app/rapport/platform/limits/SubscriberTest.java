package app.rapport.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberTest {
    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:1:2:0:0:0:9"})
    void ownsAWholeNetworkOfVersionSix(String address) {
        assertThat(Subscriber.of(address)).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    }

    @Test
    void isToldFromTheNeighbour() {
        assertThat(Subscriber.of("2001:db8:1:3::1")).isNotEqualTo(Subscriber.of("2001:db8:1:2::1"));
        assertThat(Subscriber.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Subscriber.of("not:an:address")).isEqualTo("not:an:address");
    }
}
